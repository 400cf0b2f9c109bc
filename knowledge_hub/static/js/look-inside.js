// A PDF file opens inside the page, where the browser can show one there. Without this, its row is a
// link. Telephones show its first page only, or nothing: the style sheet leaves them the link.

function frameOf({ look, title }) {
  const frame = document.createElement("iframe");
  frame.src = `${look}#view=FitH&navpanes=0`;
  frame.title = title;
  return frame;
}

if (navigator.pdfViewerEnabled) {
  for (const details of document.querySelectorAll("[data-look]")) {
    details.hidden = false;
    details.addEventListener("toggle", () => {
      if (details.open && !details.querySelector("iframe")) details.append(frameOf(details.dataset));
    });
  }
}
