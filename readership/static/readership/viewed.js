// Tells the library once that this page is being read: not while a browser only fetches it ahead, nor
// in a tab that nobody has looked at yet. It sends no word about the reader, and sets no cookie.
const { viewed } = document.querySelector("script[data-viewed]").dataset;

function tell() {
  if (document.prerendering || document.visibilityState !== "visible") return;
  document.removeEventListener("visibilitychange", tell);
  document.removeEventListener("prerenderingchange", tell);
  navigator.sendBeacon(viewed);
}

document.addEventListener("visibilitychange", tell);
document.addEventListener("prerenderingchange", tell);
if (document.readyState === "complete") tell();
else window.addEventListener("load", tell, { once: true });
