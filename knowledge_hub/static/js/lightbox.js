// Pictures at full size in a dialog, with arrow keys. Without this, the links open the picture itself.

const links = [...document.querySelectorAll("a[data-zoom]")];
const template = document.getElementById("lightbox");

function group(link) {
  const gallery = link.closest("[data-gallery]");
  if (!gallery) return [link];
  // Galleries of one name are leafed through as one.
  const name = gallery.dataset.gallery;
  const isTogether = (other) => other === gallery || (name && other?.dataset.gallery === name);
  return links.filter((other) => isTogether(other.closest("[data-gallery]")));
}

function open(link) {
  const dialog = template.content.firstElementChild.cloneNode(true);
  const picture = dialog.insertBefore(document.createElement("img"), dialog.firstChild);
  const caption = dialog.querySelector("p");
  const pictures = group(link);
  let position = pictures.indexOf(link);

  function show(step) {
    position = (position + step + pictures.length) % pictures.length;
    const current = pictures[position];
    picture.src = current.href;
    picture.alt = current.querySelector("img").alt;
    caption.textContent = current.dataset.caption || "";
  }

  for (const button of dialog.querySelectorAll("[data-step]")) {
    button.hidden = pictures.length < 2;
    button.addEventListener("click", () => show(Number(button.dataset.step)));
  }
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(1);
    if (event.key === "ArrowLeft") show(-1);
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  show(0);
  dialog.showModal();
}

if (template && "showModal" in HTMLDialogElement.prototype) {
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(link);
    });
  }
}
