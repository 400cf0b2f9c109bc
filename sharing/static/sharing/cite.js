// The day on which the page was read, and copying: what a page kept for everybody cannot hold.

const section = document.querySelector(".cite");
const citation = section.querySelector("[data-citation]");
const retrieved = section.querySelector("[data-retrieved]");
const button = section.querySelector("button");

const locale = document.documentElement.lang === "th" ? "th-TH" : "en-US";
const today = new Date().toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
retrieved.textContent = retrieved.dataset.retrieved.replace("DATE", today);
retrieved.hidden = false;

if (navigator.clipboard) {
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.innerText.replace(/\s+/g, " ").trim());
    section.querySelector("[role=status]").textContent = button.dataset.done;
  });
}
