// Reading without a line: registers the service worker and tells it which pages to keep. Nobody is
// asked for anything; without this file, or switched off, the library needs a line.

const here = document.querySelector("script[data-worker]").dataset;
const saves = navigator.connection?.saveData ?? false;

async function begin() {
  if (!here.worker) {
    for (const registration of await navigator.serviceWorker.getRegistrations()) registration.update();
    return;
  }
  await navigator.serviceWorker.register(here.worker, { scope: "/" });
  const { active } = await navigator.serviceWorker.ready;
  const { readingLists } = await import(document.querySelector("script[data-sync]").dataset.lists);
  const tell = (message) => (navigator.serviceWorker.controller ?? active).postMessage(message);
  let last = null;

  function keep() {
    if (readingLists.hasEnded()) tell({ forget: true });
    const urls = [...new Set(readingLists.lists.flatMap(({ pages }) => pages.map(({ url }) => url).filter(Boolean)))];
    if (urls.join() === last) return;
    last = urls.join();
    tell({ keep: urls, pictures: !saves });
  }

  readingLists.addEventListener("change", keep);
  keep();
}

// After the page itself: a slow line has better things to do before.
if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin, { once: true });
}
