// Pages are the same for every reader, so that they can be kept in a cache. Who has logged in in this
// browser has a cookie that says so and no more; only then the header asks for the name.

const link = document.querySelector("[data-account]");
const PRESENT = /(?:^|; )hub_present=1/;

async function greet() {
  const answer = await fetch(link.dataset.me, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { name, unread = 0 } = await answer.json();
  if (name === null) {
    document.cookie = "hub_present=; Max-Age=0; Path=/; SameSite=Lax";
    return;
  }
  link.href = link.dataset.account;
  link.querySelector("[data-label]").textContent = link.dataset.present;
  link.title = name;
  if (unread) showUnread(unread);
}

function showUnread(number) {
  const count = link.querySelector("[data-unread]");
  count.textContent = number;
  count.hidden = false;
  link.title += ` · ${link.dataset.notices} ${number}`;
}

if (link && PRESENT.test(document.cookie)) greet();
