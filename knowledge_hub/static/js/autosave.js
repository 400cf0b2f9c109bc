// Wagtail notices a change when the hands rest for half a second, and takes what was written while
// a draft was on its way for saved. Here the form is compared, once a second, with what was sent
// last; so that whoever writes on and on, or stops just then, loses no more than a few seconds.
// Its first look is two seconds after the page is there: what hands wrote before is not what was kept.

const PAUSE = 1000;
const NOT_WRITTEN = /^(csrfmiddlewaretoken|loaded_revision|overwrite_revision|next$|comments-)/;
const form = document.querySelector("form[data-controller~='w-autosave']");
let sent = null;
let kept = null;
let early = false;

function written(data) {
  const fields = [...data].filter(([name]) => !NOT_WRITTEN.test(name));
  return fields.map(([name, value]) => [name, value.name ?? value]);
}

function look() {
  if (kept === null || form.dataset.wAutosaveActiveValue === "false") return;
  if (JSON.stringify(written(new FormData(form))) === kept) return;
  form.dispatchEvent(
    new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }),
  );
}

// What was refused is sent again when it has changed; until then it would be refused again.
function end({ detail }) {
  const updates = detail.response?.field_updates ?? {};
  if (sent) kept = JSON.stringify(sent.map(([name, value]) => [name, updates[name] ?? value]));
}

if (form) {
  form.addEventListener("input", ({ isTrusted }) => {
    early ||= isTrusted && kept === null;
  });
  form.addEventListener("w-unsaved:watch-edits", () => {
    kept ??= early ? "" : JSON.stringify(written(new FormData(form)));
  });
  form.addEventListener("w-autosave:save", ({ detail }) => {
    sent = written(detail.formData);
  });
  form.addEventListener("w-autosave:success", end);
  form.addEventListener("w-autosave:error", end);
  setInterval(look, PAUSE);
}
