// A list that is narrowed, turned and lengthened in its place; htmx does the fetching. For keyboards
// and screen readers the focus stays where it was, or goes to the first of what was added.

let last = null;
let focused = null;
// How far the filters are drawn aside on a phone.
let aside = 0;

const links = () => [...document.querySelectorAll("#items a")];

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  last = detail.elt.matches("[data-more]") ? links().at(-1) : null;
  focused = document.activeElement?.id;
  aside = document.querySelector(".filters")?.scrollLeft ?? 0;
});

document.addEventListener("htmx:afterSettle", () => {
  const found = links();
  document.querySelector(".filters")?.scrollTo({ left: aside, behavior: "instant" });
  if (last) found[found.indexOf(last) + 1]?.focus();
  else if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  last = focused = null;
});
