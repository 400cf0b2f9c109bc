// How large the text is, each reader chooses; this browser remembers it, because pages are the same
// for everybody. Loaded before the style sheets: the first paint has the right size.

{
  const KEY = "text-size";
  const SIZES = ["normal", "large", "larger", "largest"];
  const root = document.documentElement;

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // This browser keeps nothing: the choice holds for one page.
    }
  }

  function remember(size) {
    try {
      localStorage.setItem(KEY, size);
    } catch {
      // As above.
    }
  }

  function show(size) {
    root.dataset.textSize = SIZES.includes(size) ? size : SIZES[0];
    const choice = document.querySelector(`[name=text-size][value=${root.dataset.textSize}]`);
    if (choice) choice.checked = true;
    return choice;
  }

  show(remembered());
  // Also when a page comes back from the history, or another tab chose.
  addEventListener("pageshow", () => show(remembered()));
  addEventListener("storage", (event) => event.key === KEY && show(event.newValue));
  document.addEventListener("change", ({ target }) => {
    if (target.name !== "text-size") return;
    remember(target.value);
    show(target.value);
  });
  // "toggle" does not bubble.
  document.addEventListener("toggle", ({ target, newState }) => {
    if (target.id === "text-size" && newState === "open") show(root.dataset.textSize).focus();
  }, true);
}
