// Steps that a reader ticks stay ticked on this device, page by page; nobody else is told.
// Without this file the boxes are boxes, forgotten when the page is left.

class Ticks {
  constructor(part) {
    this.part = part;
    this.boxes = [...part.querySelectorAll("input[type=checkbox]")];
    this.progress = part.querySelector("[data-progress]");
    this.again = part.querySelector("[data-again]");
    part.addEventListener("change", () => this.keep());
    this.again.addEventListener("click", () => this.clear());
    this.read();
    part.querySelector(".ticks-head").hidden = false;
  }

  get key() {
    return `ticks:${this.part.dataset.ticks}`;
  }

  get ticked() {
    return this.boxes.filter((box) => box.checked);
  }

  // A step that an editor took away is forgotten with the next tick.
  read() {
    let kept = [];
    try {
      kept = JSON.parse(localStorage.getItem(this.key)) ?? [];
    } catch {
      // A forbidden or spoilt store is an empty one.
    }
    if (!Array.isArray(kept)) kept = [];
    for (const box of this.boxes) box.checked = kept.includes(box.value);
    this.tell();
  }

  keep() {
    const values = this.ticked.map((box) => box.value);
    try {
      if (values.length) localStorage.setItem(this.key, JSON.stringify(values));
      else localStorage.removeItem(this.key);
    } catch {
      // Where nothing can be kept, the ticks last as long as the page.
    }
    this.tell();
  }

  clear() {
    for (const box of this.boxes) box.checked = false;
    this.keep();
    this.boxes[0]?.focus();
  }

  tell() {
    const { said } = this.part.dataset;
    this.progress.textContent = said.replace("{n}", this.ticked.length).replace("{all}", this.boxes.length);
    this.again.hidden = !this.ticked.length;
  }
}

for (const part of document.querySelectorAll("[data-ticks]")) new Ticks(part);
