// While a title is typed, shows what the library has already that is much like it. Without this file
// the last step tells it.

const PAUSE = 600;
const place = document.querySelector("[data-similar]");
const title = document.querySelector("[name=title]");
let timer;
let request;

async function look() {
  request?.abort();
  request = new AbortController();
  const query = new URLSearchParams({ title: title.value.trim(), page: place.dataset.page });
  try {
    const answer = await fetch(`${place.dataset.similar}?${query}`, { signal: request.signal, redirect: "error" });
    if (answer.ok) place.innerHTML = await answer.text();
  } catch {
    // It is a help, no more: the next letter asks again.
  }
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
}

if (place && title) {
  title.addEventListener("input", wait);
  document.addEventListener("restored", wait);
  if (title.value) look();
}
