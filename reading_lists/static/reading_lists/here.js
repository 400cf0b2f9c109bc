// The lists of this browser, drawn from the templates of the page: named, ordered, taken along.
// It works the same without a line.

const { readingLists } = await import(document.querySelector("script[data-sync]").dataset.lists);
const place = document.querySelector("[data-lists]");
const words = place.dataset;
const status = document.querySelector("[data-said]");
const make = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
const MOST_PRINTED = 30;

function draw() {
  const focus = document.activeElement?.dataset?.focus;
  place.replaceChildren(...readingLists.lists.map(section));
  document.querySelector("[data-empty]").hidden = readingLists.lists.length > 0;
  for (const part of document.querySelectorAll("[data-without-account]")) part.hidden = Boolean(readingLists.account);
  if (focus) place.querySelector(`[data-focus="${CSS.escape(focus)}"]:not(:disabled)`)?.focus();
}

function section(list) {
  const made = make("list");
  made.dataset.list = list.key;
  made.querySelector("h2").textContent = list.name;
  name(made.querySelector("[data-rename]"), list);
  const pages = made.querySelector("ol");
  pages.append(...list.pages.map((page, at) => row(list, page, at)));
  made.querySelector("[data-nothing]").hidden = list.pages.length > 0;
  tools(made, list);
  return made;
}

function name(form, list) {
  const [input] = form.elements;
  const id = `name-${list.key}`;
  input.id = id;
  input.value = list.name;
  form.querySelector("label").htmlFor = id;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!input.value.trim()) return;
    readingLists.do({ do: "rename", list: list.key, name: input.value.trim() });
    say(words.renamed);
  });
}

function row(list, page, at) {
  const made = make("page");
  const link = made.querySelector("a");
  if (page.url) link.href = page.url;
  link.textContent = page.title ?? words.gone;
  made.querySelector("[data-kind]").textContent = page.url ? page.kind : words.gone;
  for (const button of made.querySelectorAll("button")) {
    button.dataset.focus = `${button.dataset.do}-${list.key}-${page.id}`;
    button.append(hidden(link.textContent));
    button.addEventListener("click", () => ACTIONS[button.dataset.do](list, page, at));
  }
  made.querySelector('[data-do="up"]').disabled = at === 0;
  made.querySelector('[data-do="down"]').disabled = at === list.pages.length - 1;
  return made;
}

function hidden(text) {
  const span = document.createElement("span");
  span.className = "visually-hidden";
  span.textContent = ` ${text}`;
  return span;
}

function move(list, page, to) {
  const pages = list.pages.map(({ id }) => id).filter((id) => id !== page.id);
  pages.splice(to, 0, page.id);
  readingLists.do({ do: "order", list: list.key, pages });
  say(words.moved.replace("{n}", to + 1));
}

const ACTIONS = {
  up: (list, page, at) => move(list, page, at - 1),
  down: (list, page, at) => move(list, page, at + 1),
  remove(list, page) {
    readingLists.do({ do: "remove", list: list.key, page: page.id });
    say(words.removed);
    place.querySelector(`[data-list="${list.key}"] [data-pdf]`)?.focus();
  },
};

function tools(made, list) {
  const pdf = made.querySelector("[data-pdf]");
  const query = new URLSearchParams({ name: list.name });
  for (const { id } of list.pages.filter(({ url }) => url).slice(0, MOST_PRINTED)) query.append("page", id);
  pdf.href = `${words.pdf}?${query}`;
  pdf.hidden = list.pages.length === 0;
  const share = made.querySelector("[data-share]");
  share.href = list.url ?? words.login;
  made.querySelector("[data-print]").addEventListener("click", () => print(made));
  made.querySelector("[data-delete]").addEventListener("click", () => {
    if (!confirm(words.sure.replace("{list}", list.name))) return;
    readingLists.do({ do: "delete", list: list.key });
    say(words.deleted);
    document.querySelector("[data-new] input").focus();
  });
}

// Only the list whose button was pressed goes on paper.
function print(made) {
  for (const other of place.children) other.toggleAttribute("data-unprinted", other !== made);
  window.print();
}

function say(text) {
  status.textContent = text;
}

document.querySelector("[data-new]").addEventListener("submit", (event) => {
  event.preventDefault();
  const [input] = event.target.elements;
  if (!input.value.trim()) return;
  const list = readingLists.create(input.value.trim());
  input.value = "";
  say(words.made);
  place.querySelector(`[data-list="${list.key}"] h2`)?.scrollIntoView({ block: "nearest" });
});
readingLists.addEventListener("change", draw);
readingLists.sync();
draw();
