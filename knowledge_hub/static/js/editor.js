// Wagtail saves drafts while one writes. A draft still under way when the page is published would
// take it offline again, or make a second one of a new page; so the form waits until it is saved.

const form = (event) => event.target.closest("form[data-controller~='w-autosave']");
let saving = false;
let submitter = null;

function submit(editor) {
  const action = Object.assign(document.createElement("input"), { type: "hidden" });
  // Not the button itself: Wagtail has switched it off since it was pressed.
  [action.name, action.value] = [submitter.name, submitter.value];
  submitter = null;
  editor.append(action);
  editor.dataset.wAutosaveActiveValue = "false";
  editor.requestSubmit();
}

function end(event) {
  saving = false;
  if (submitter) submit(form(event));
}

document.addEventListener("w-autosave:save", () => {
  saving = true;
});
document.addEventListener("w-autosave:success", end);
document.addEventListener("w-autosave:error", end);
document.addEventListener(
  "submit",
  (event) => {
    if (!saving || !event.submitter || !form(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    submitter = event.submitter;
  },
  { capture: true },
);
