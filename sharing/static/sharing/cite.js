// The day on which the page was read, and copying: what a page kept for everybody cannot hold.

const section = document.querySelector(".cite");
const citation = section.querySelector("[data-citation]");
const retrieved = section.querySelector("[data-retrieved]");
const button = section.querySelector("button");

// The names of the months come with the page: a browser takes a tenth of a second to look them up.
const { months, era } = retrieved.dataset;
const now = new Date();
const today = `${now.getDate()} ${months.split(" ")[now.getMonth()]} ${now.getFullYear() + Number(era)}`;
retrieved.textContent = retrieved.dataset.retrieved.replace("DATE", today);
retrieved.hidden = false;

if (navigator.clipboard) {
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.innerText.replace(/\s+/g, " ").trim());
    section.querySelector("[role=status]").textContent = button.dataset.done;
  });
}
