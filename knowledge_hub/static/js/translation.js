// The editor of translations has two texts in English only; they get the words of the page's language.

const editor = document.querySelector(".js-translation-editor");
const { head, more } = document.querySelector("script[data-head]").dataset;
const WORDS = [
  [/ to .+ translation$/, head],
  [/^More actions$/, more],
];

function reword() {
  const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const found = WORDS.find(([english]) => english.test(text.data));
    if (found && text.parentElement.matches("h3, .w-sr-only")) text.data = found[1];
  }
}

new MutationObserver(reword).observe(editor, { childList: true, subtree: true });
reword();
