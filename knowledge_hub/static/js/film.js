// A film that lives elsewhere is loaded only when the reader asks. Without this, the link leads there.

for (const facade of document.querySelectorAll("a[data-player]")) {
  facade.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(facade.dataset.player);
    address.searchParams.set("autoplay", "1");
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = facade.dataset.title;
    frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.allowFullscreen = true;
    const box = document.createElement("div");
    box.className = "video-frame";
    box.append(frame);
    facade.replaceWith(box);
    frame.focus();
  });
}
