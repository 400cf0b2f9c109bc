// Tells the library once that a result of this search was opened. Without it all links work as well.
for (const list of document.querySelectorAll("[data-clicks]")) {
  let told = false;
  const tell = (event) => {
    if (told || event.button > 1 || !event.target.closest("a[href]")) return;
    told = true;
    navigator.sendBeacon(list.dataset.clicks, new URLSearchParams({ q: list.dataset.query }));
  };
  list.addEventListener("click", tell);
  list.addEventListener("auxclick", tell);
}
