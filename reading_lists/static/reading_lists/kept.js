// The page that stands for the others without a line: lists what was kept, by its title.

const place = document.querySelector("[data-kept]");
const template = document.getElementById("kept-row");

// Of a list there may be several, told apart by what was chosen from it.
const CHOSEN = ".active-filters a:not(.clear), .views [aria-current]";

async function titleOf(response, url) {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const title = page.querySelector("h1")?.textContent.trim() || page.title;
  const chosen = new URL(url).search ? [...page.querySelectorAll(CHOSEN)].map(ownWords) : [];
  return [title, ...chosen].join(" · ");
}

// Without the words in it that are for screen readers.
function ownWords({ childNodes }) {
  return [...childNodes].map((node) => (node instanceof Text ? node.data : "")).join("").trim();
}

async function keptIn(name) {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const requests = (await cache.keys()).reverse();
  return Promise.all(
    requests.map(async ({ url }) => ({ url, title: await titleOf(await cache.match(url, { ignoreVary: true }), url) })),
  );
}

async function draw() {
  const found = [...(await keptIn("hub-listed")), ...(await keptIn("hub-read"))];
  const pages = new Map(found.reverse().map((page) => [page.url, page]));
  for (const { url, title } of [...pages.values()].reverse()) {
    const row = template.content.firstElementChild.cloneNode(true);
    const link = row.querySelector("a");
    link.href = url;
    link.textContent = title;
    place.append(row);
  }
  document.querySelector("[data-none]").hidden = pages.size > 0;
}

if ("caches" in window) draw();
document.querySelector("[data-again]").addEventListener("click", () => location.reload());
