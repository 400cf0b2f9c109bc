// The buttons that keep a page to read: on cards, where only a script can draw them, and beside the
// title of a page, where they are links without it. With one list a press is enough; with more, a
// dialog asks on which of them.

const told = document.querySelector("script[data-sync]").dataset;
const { readingLists } = await import(told.lists);
const templates = document.getElementById("keep-templates").content;
const buttons = [];

function card(item) {
  const link = item.querySelector("h2 a, h3 a");
  const kind = item.querySelector(".kind")?.textContent.split(" · ")[0] ?? "";
  const button = templates.querySelector("[data-card]").cloneNode(true);
  item.append(button);
  prepare(button, item.dataset.keep, { title: link.textContent, url: new URL(link.href).pathname, kind });
}

function tool(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  const { keepButton, title, kind } = link.dataset;
  link.replaceWith(button);
  prepare(button, keepButton, { title, url: location.pathname, kind });
}

function prepare(button, page, about) {
  buttons.push({ button, page, about });
  button.addEventListener("click", () => press(button, page, about));
}

function draw() {
  for (const { button, page, about } of buttons) {
    const isKept = readingLists.with(page).length > 0;
    button.setAttribute("aria-pressed", String(isKept));
    const words = button.querySelector("[data-words]");
    if (words) words.textContent = isKept ? told.kept : told.keep;
    else button.setAttribute("aria-label", `${told.keep}: ${about.title}`);
  }
}

function press(button, page, about) {
  if (readingLists.lists.length > 1) return choose(button, page, about);
  const list = readingLists.current ?? readingLists.create(told.name);
  toggle(list, page, about);
}

function toggle(list, page, about) {
  const isOn = list.pages.some(({ id }) => id === page);
  if (isOn) readingLists.do({ do: "remove", list: list.key, page });
  else readingLists.do({ do: "add", list: list.key, page, about });
  say((isOn ? told.removed : told.added).replace("{list}", list.name));
}

// ---------- which list ----------
function choose(button, page, about) {
  const dialog = templates.querySelector("dialog").cloneNode(true);
  const rows = dialog.querySelector("[data-rows]");
  for (const list of readingLists.lists) rows.append(row(list, page, about));
  dialog.querySelector("[data-title]").textContent = about.title;
  dialog.querySelector("[data-new]").addEventListener("submit", (event) => {
    event.preventDefault();
    const [input] = event.target.elements;
    if (!input.value.trim()) return;
    toggle(readingLists.create(input.value.trim()), page, about);
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function row(list, page, about) {
  const label = templates.querySelector("[data-row]").cloneNode(true);
  const box = label.querySelector("input");
  box.checked = list.pages.some(({ id }) => id === page);
  label.querySelector("span").textContent = list.name;
  box.addEventListener("change", () => {
    toggle(readingLists.lists.find(({ key }) => key === list.key) ?? list, page, about);
  });
  return label;
}

// ---------- what was done ----------
const status = templates.querySelector("[data-word]").cloneNode(true);
let hiding;

function say(text) {
  const host = document.querySelector("dialog[open]") ?? document.body;
  host.append(status);
  status.querySelector("span").textContent = text;
  status.dataset.shown = "";
  clearTimeout(hiding);
  hiding = setTimeout(() => delete status.dataset.shown, 6000);
}

document.body.append(status);
for (const item of document.querySelectorAll("li[data-keep]")) card(item);
for (const link of document.querySelectorAll("a[data-keep-button]")) tool(link);
readingLists.addEventListener("change", draw);
draw();
// Lists that are drawn anew bring cards without buttons.
document.addEventListener("htmx:afterSwap", () => {
  for (const item of document.querySelectorAll("li[data-keep]:not(:has(> [data-card]))")) card(item);
  draw();
});
