// Saves a step while somebody types. Every letter is kept on the phone at once (js/kept.js), and
// forgotten there as soon as the library has it; so a closed tab or a lost connection takes nothing
// away. Without this file the step is a plain form.

const PAUSE = 1200; // ms without a key before it is saved
const LONGEST = 2500; // ms that anything waits, however long somebody types on
const AGAIN = 5000; // ms until the next try without a connection

const form = document.querySelector("form[data-draft]");

class Draft {
  constructor() {
    this.kept = form.kept;
    form.addEventListener("input", () => this.typed());
    form.addEventListener("restored", () => this.typed());
    form.addEventListener("submit", (event) => this.submit(event));
    window.addEventListener("online", () => this.dirty && this.save());
    window.addEventListener("pagehide", () => this.leave());
    document.addEventListener("visibilitychange", () => document.hidden && this.leave());
  }

  typed() {
    this.dirty = true;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.save(), PAUSE);
    this.latest ??= setTimeout(() => this.save(), LONGEST);
  }

  // One save at a time; what is typed meanwhile is saved after it.
  async save() {
    clearTimeout(this.pause);
    clearTimeout(this.latest);
    this.latest = null;
    if (this.stopped) return null;
    if (this.running) {
      await this.running;
      if (!this.dirty) return this.answer;
    }
    this.running = this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async send() {
    const sent = JSON.stringify(this.kept.words);
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    this.kept.tell("saving");
    this.dirty = false;
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } });
      this.answer = await this.read(answer, sent);
    } catch {
      this.retry();
      this.answer = null;
    }
    return this.answer;
  }

  async read(answer, sent) {
    if (answer.type === "opaqueredirect" || answer.status === 403) {
      this.stopped = true;
      this.kept.tell("gone");
      return null;
    }
    if (![200, 409, 422].includes(answer.status)) throw new Error(answer.status);
    const told = await answer.json();
    this.showErrors(told.errors);
    if (told.saved) this.note(told, sent);
    else this.refused(told, answer.status);
    return told;
  }

  note(told, sent) {
    const isAll = JSON.stringify(this.kept.words) === sent;
    if (isAll) this.kept.forget();
    if (form.action !== new URL(told.here, location).href) this.moveTo(told);
    form.dataset.version = told.version;
    form.elements.base.value = told.base;
    if (!isAll) this.kept.keep();
    this.kept.tell(Object.keys(told.errors).length ? "look" : "saved");
  }

  // What was new has an address of its own now: reloading leads there.
  moveTo(told) {
    this.kept.forget();
    form.dataset.draft = `${form.dataset.draft.split(":")[0]}:${told.draft}`;
    form.action = told.here;
    history.replaceState(null, "", told.here);
    if (!form.elements.base) {
      const base = Object.assign(document.createElement("input"), { type: "hidden", name: "base" });
      form.append(base);
    }
  }

  refused(told, status) {
    this.dirty = true;
    // The library shows both versions when the button is pressed.
    this.stopped = status === 409;
    if (told.message) this.kept.tell("refused", told.message);
    else this.kept.tell("waiting");
  }

  retry() {
    this.dirty = true;
    this.kept.keep();
    this.kept.tell("offline");
    clearTimeout(this.again);
    this.again = setTimeout(() => this.dirty && this.save(), AGAIN);
  }

  showErrors(errors) {
    for (const place of form.querySelectorAll("[data-errors]")) {
      const said = errors[place.dataset.errors] ?? [];
      place.replaceChildren(...said.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    }
  }

  async submit(event) {
    if (this.stopped || event.submitter?.name !== "next") return;
    event.preventDefault();
    if (Number(form.dataset.uploads)) {
      this.kept.tell("uploading");
      form.addEventListener("uploaded", () => form.requestSubmit(event.submitter), { once: true });
      return;
    }
    const told = await this.save();
    const wrong = form.querySelector("[data-errors] p");
    if (wrong) wrong.closest(".field").querySelector("input, textarea, select").focus();
    else if (told?.saved) location.assign(told.next);
  }

  leave() {
    if (!this.dirty || this.stopped) return;
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    fetch(form.action, { method: "POST", body, keepalive: true, headers: { Accept: "application/json" } }).catch(() => {});
  }
}

if (form) new Draft();
