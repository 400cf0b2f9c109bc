// Sends each picture and file on its own, made smaller on the phone, with its progress; a broken
// connection is waited for. Without this file they go with the form.

const SIDE = 1600; // px of a picture's longer side
const QUALITY = 0.82;
const AGAIN = 5000; // ms until the next try without a connection
const ACCEPTED = 200;
const REFUSED = 422;

const form = document.querySelector("form[data-draft]");

// A photograph of 4 MB becomes some 400 KB; what is no picture here is left to the library.
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!made || made.size >= file.size) return file;
    return new File([made], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}

function post(url, fields, told = () => {}) {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => told(event.loaded / event.total));
    request.addEventListener("load", () => done(request));
    request.addEventListener("error", fail);
    request.addEventListener("timeout", fail);
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.send(body);
  });
}

function connected() {
  return new Promise((done) => {
    const again = setTimeout(done, AGAIN);
    window.addEventListener("online", () => { clearTimeout(again); done(); }, { once: true });
  });
}

class Row {
  constructor(file, place) {
    this.element = document.createElement("li");
    this.element.className = "row upload";
    this.name = Object.assign(document.createElement("span"), { textContent: file.name });
    this.bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
    this.bar.setAttribute("aria-label", `${place.dataset.wait} ${file.name}`);
    this.said = Object.assign(document.createElement("p"), { className: "meta" });
    this.said.setAttribute("role", "status");
    this.element.append(this.name, this.bar, this.said);
    place.querySelector("[data-queue]").append(this.element);
  }

  refuse(message) {
    this.bar.remove();
    this.said.className = "errors";
    this.said.setAttribute("role", "alert");
    this.said.textContent = message;
  }
}

class Uploads {
  constructor(place) {
    this.place = place;
    this.input = place.querySelector("input[type=file]");
    this.list = place.querySelector("[data-list]");
    this.last = Promise.resolve();
    place.dataset.ready = "";
    this.input.addEventListener("change", (event) => this.chosen(event));
    place.addEventListener("click", (event) => this.pressed(event));
  }

  chosen(event) {
    event.stopPropagation();
    for (const file of this.input.files) this.enqueue(file);
    this.input.value = "";
  }

  // One after the other: on a slow line two at once are both late.
  enqueue(file) {
    const row = new Row(file, this.place);
    this.count(1);
    this.last = this.last.then(() => this.upload(file, row)).finally(() => this.count(-1));
  }

  count(by) {
    form.dataset.uploads = Number(form.dataset.uploads ?? 0) + by;
    if (form.dataset.uploads === "0") form.dispatchEvent(new CustomEvent("uploaded"));
  }

  async upload(file, row) {
    const ready = this.place.dataset.uploads === "pictures" ? await smaller(file) : file;
    const fields = { key: crypto.randomUUID?.() ?? randomKey(), file: ready };
    for (;;) {
      try {
        const answer = await post(this.place.dataset.url, fields, (part) => { row.bar.value = part; });
        return this.answered(answer, row);
      } catch {
        row.said.textContent = this.place.dataset.failed;
        await connected();
      }
    }
  }

  answered(answer, row) {
    if (answer.status === ACCEPTED) {
      row.element.remove();
      return this.show(JSON.parse(answer.responseText));
    }
    if (answer.status !== REFUSED) return row.refuse(this.place.dataset.again);
    return row.refuse(JSON.parse(answer.responseText).message);
  }

  // The library draws the list; what is typed into it and not saved yet stays.
  show(told) {
    const typed = new Map([...form.elements].filter(isTyped).map((field) => [field.name, field]));
    for (const place of document.querySelectorAll("section[data-uploads] > [data-list]")) {
      place.innerHTML = told[place.parentElement.dataset.uploads];
    }
    for (const field of [...form.elements].filter(isTyped)) {
      const before = typed.get(field.name);
      if (before && before !== field) Object.assign(field, { value: before.value, checked: before.checked });
    }
    form.elements.base.value = told.base;
    form.dataset.version = told.version;
  }

  async pressed(event) {
    const button = event.target.closest("button[name=remove]");
    if (!button) return;
    event.preventDefault();
    button.disabled = true;
    try {
      const answer = await post(this.place.dataset.out, { key: button.value });
      if (answer.status === ACCEPTED) this.show(JSON.parse(answer.responseText));
    } finally {
      button.disabled = false;
    }
  }
}

function isTyped(field) {
  return /^(alt|decorative)-/.test(field.name);
}

// crypto.randomUUID is missing where the site is opened without HTTPS.
function randomKey() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

for (const place of document.querySelectorAll("section[data-uploads]")) new Uploads(place);
