// Looks again every few seconds while the index is being built.
const EVERY = 3000;

async function look() {
  const shown = document.getElementById("search-index");
  if (!shown || !("busy" in shown.dataset)) return;
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("search-index");
    if (fresh) shown.replaceWith(document.adoptNode(fresh));
  } finally {
    setTimeout(look, EVERY);
  }
}

setTimeout(look, EVERY);
