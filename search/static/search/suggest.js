// Suggestions below every search box: an editable combobox with a list (WAI-ARIA 1.2). The script's
// own element says where to ask (data-suggest) and what to call it (data-label, data-count).
// Without this file, or when the answer fails or is late, the box is a plain search box.

const PAUSE = 150; // ms without a key before the library is asked
const SHORTEST = 2;
const REMEMBERED = 50; // answers
const LEAST_ROOM = 200; // px below the box that a list is worth opening in

const told = document.querySelector("script[data-suggest]").dataset;
let number = 0;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

class SearchBox {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[name=q]");
    this.id = `suggestions-${++number}`;
    this.answers = new Map();
    this.active = -1;
    this.list = element("div", {
      id: this.id, class: "suggestions", role: "listbox", "aria-label": told.label, hidden: "",
    });
    this.status = element("div", { class: "visually-hidden", role: "status" });
    this.input.parentElement.append(this.list, this.status);
    this.describe();
    this.listen();
  }

  describe() {
    const attributes = {
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.id, "aria-haspopup": "listbox",
    };
    for (const [key, value] of Object.entries(attributes)) this.input.setAttribute(key, value);
  }

  listen() {
    this.input.addEventListener("input", (event) => event.isComposing || this.typed());
    this.input.addEventListener("compositionend", () => this.typed());
    this.input.addEventListener("keydown", (event) => event.isComposing || this.pressed(event));
    this.input.addEventListener("click", () => this.isOpen || this.typed());
    this.input.addEventListener("blur", () => this.close());
    // The box keeps the focus while a suggestion is clicked.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("mousemove", (event) => this.point(event.target.closest("[role=option]")));
    this.form.addEventListener("submit", () => this.close());
    window.addEventListener("pageshow", () => this.close());
    window.visualViewport?.addEventListener("resize", () => this.isOpen && this.fit());
  }

  get isOpen() {
    return !this.list.hidden;
  }

  get text() {
    return this.input.value.trim().replace(/\s+/g, " ");
  }

  typed() {
    clearTimeout(this.timer);
    this.request?.abort();
    if (this.text.length < SHORTEST) return this.close();
    if (this.answers.has(this.text)) return this.show(this.answers.get(this.text));
    this.timer = setTimeout(() => this.ask(this.text), PAUSE);
  }

  async ask(text) {
    this.request = new AbortController();
    const query = new URLSearchParams({ q: text, locale: document.documentElement.lang });
    try {
      const answer = await fetch(`${told.suggest}?${query}`, { signal: this.request.signal });
      if (!answer.ok) throw new Error(answer.status);
      const { suggestions } = await answer.json();
      this.remember(text, suggestions);
      if (text === this.text && document.activeElement === this.input) this.show(suggestions);
    } catch (reason) {
      // The next letter asks again; meanwhile nothing outdated is offered.
      if (reason.name !== "AbortError") this.close();
    }
  }

  remember(text, suggestions) {
    if (this.answers.size >= REMEMBERED) this.answers.delete(this.answers.keys().next().value);
    this.answers.set(text, suggestions);
  }

  show(suggestions) {
    this.move(-1);
    this.list.replaceChildren(...this.groups(suggestions));
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.status.textContent = this.isOpen ? told.count.replace("{n}", this.options.length) : "";
    if (this.isOpen) this.fit();
  }

  groups(suggestions) {
    const groups = [];
    for (const [at, { text, url, kind, label }] of suggestions.entries()) {
      if (groups.at(-1)?.dataset.kind !== kind) groups.push(this.group(kind, label, at));
      const option = { role: "option", id: `${this.id}-${at}`, href: url, tabindex: "-1", "aria-selected": "false" };
      groups.at(-1).append(element("a", option, text));
    }
    return groups;
  }

  group(kind, label, at) {
    const id = `${this.id}-group-${at}`;
    const heading = element("p", { id, class: "kind", "data-kind": kind, role: "presentation" }, label);
    return element("div", { role: "group", "aria-labelledby": id, "data-kind": kind }, heading);
  }

  // A phone's keyboard leaves little room: the list ends above it and scrolls.
  fit() {
    const view = window.visualViewport;
    const bottom = view ? view.offsetTop + view.height : window.innerHeight;
    let room = bottom - this.list.getBoundingClientRect().top;
    if (room < LEAST_ROOM) {
      this.form.scrollIntoView({ block: "start", behavior: "instant" });
      room = bottom - this.list.getBoundingClientRect().top;
    }
    this.list.style.setProperty("--room", `${Math.max(room - 8, 88)}px`);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.move(-1);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
  }

  pressed(event) {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!this.isOpen) return this.typed();
      if (!altKey) this.step(key === "ArrowDown" ? 1 : -1);
      else if (key === "ArrowUp") this.close();
    } else if (key === "Escape" && this.isOpen) {
      event.preventDefault(); // which would empty the box
      this.close();
    } else if (key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.options[this.active].click();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      this.move(-1);
    }
  }

  // One step past either end is the box itself.
  step(by) {
    const places = this.options.length + 1;
    this.move(((this.active + 1 + by + places) % places) - 1);
  }

  point(option) {
    if (option) this.move(this.options.indexOf(option), false);
  }

  move(to, scroll = true) {
    this.options?.[this.active]?.setAttribute("aria-selected", "false");
    this.active = to;
    const option = this.options?.[to];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    if (scroll) option.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}

for (const form of document.querySelectorAll("form.search-box, form.bar-search")) new SearchBox(form);
