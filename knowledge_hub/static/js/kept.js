// Keeps what is typed into a form on the phone, letter by letter, and puts it back when the page is
// opened again: after a closed tab, a lost connection, or a login that had ended. What a form is about
// is `data-draft`; its `data-version` changes when the library has stored something newer.
// Other scripts find it as the form's `kept`. Without this file nothing is kept.

const NOT_KEPT = new Set(["csrfmiddlewaretoken", "base"]);

class Kept {
  constructor(form) {
    this.form = form;
    this.status = form.querySelector("[data-status]");
    form.addEventListener("input", () => this.keep());
    form.addEventListener("restored", () => this.keep());
    // After the scripts that send it themselves, and prevent that the browser does.
    window.addEventListener("submit", (event) => event.target === form && !event.defaultPrevented && this.keep(true));
  }

  get key() {
    return `draft:${this.form.dataset.draft}`;
  }

  // What is typed, as pairs; files go their own way.
  get words() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && !NOT_KEPT.has(name));
  }

  tell(name, text = this.form.dataset[name]) {
    this.status.dataset.state = name;
    this.status.textContent = text;
  }

  keep(sent = false) {
    const kept = { words: this.words, version: this.form.dataset.version, sent };
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // A full or forbidden store: the library still gets what is sent.
    }
  }

  forget() {
    localStorage.removeItem(this.key);
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  restore() {
    const kept = this.read();
    if (!kept) return;
    const isOfNow = kept.version === this.form.dataset.version;
    // What was sent has arrived when there is something newer; else it is shown again, with errors.
    if (kept.sent && !isOfNow) this.forget();
    else if (JSON.stringify(kept.words) !== JSON.stringify(this.words)) this.putBack(kept.words, isOfNow);
    else if (!kept.sent) this.forget();
  }

  putBack(words, isOfNow) {
    if (isOfNow) this.use(words);
    else this.offer(words);
  }

  offer(words) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "change" });
    button.textContent = this.form.dataset.use;
    button.addEventListener("click", () => this.use(words));
    this.tell("older");
    this.status.append(" ", button);
  }

  use(words) {
    const ticked = new Set(words.map(([name, value]) => `${name}=${value}`));
    for (const box of this.form.querySelectorAll("input[type=checkbox], input[type=radio]")) {
      box.checked = ticked.has(`${box.name}=${box.value}`);
    }
    for (const [name, value] of words) {
      const field = this.form.elements[name];
      if (field && "value" in field && !["checkbox", "radio"].includes(field.type) && !(field instanceof RadioNodeList)) {
        field.value = value;
      }
    }
    this.form.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
    this.tell("restored");
  }
}

const form = document.querySelector("form[data-draft]");

if (form) {
  form.kept = new Kept(form);
  // When the other scripts of the page are there and hear of it.
  document.addEventListener("DOMContentLoaded", () => form.kept.restore());
}
