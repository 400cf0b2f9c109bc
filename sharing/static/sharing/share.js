// Copying, printing and the telephone's own way to share need a script: their buttons come with it.

const row = document.querySelector("[data-share]");
const address = row.dataset.share;
const status = row.querySelector("[role=status]");

const ACTIONS = {
  print: [() => true, () => window.print()],
  copy: [() => navigator.clipboard, copy],
  share: [() => navigator.share, () => navigator.share({ title: document.title, url: address }).catch(() => {})],
};

async function copy(button) {
  await navigator.clipboard.writeText(address);
  status.textContent = button.dataset.done;
}

for (const button of row.querySelectorAll("[data-do]")) {
  const [isPossible, act] = ACTIONS[button.dataset.do];
  if (!isPossible()) continue;
  button.hidden = false;
  if (button.parentElement !== row) button.parentElement.hidden = false;
  button.addEventListener("click", () => act(button));
}
