// The reading lists of this browser. Without an account they live here alone. With one, this is a
// copy of what the account has, and of what was done since and waits to be told to the library: each
// change is done here at once and sent when there is a line; to send one twice does no harm.

const PLACE = "reading-lists";
const PAUSE = 400; // ms without another change before they are sent
const AGAIN = 15000; // ms until the next try
const FRESH = 5 * 60 * 1000; // ms for which what the library told is believed
const PRESENT = /(?:^|; )hub_present=1/;
const LOGOUT = /\/(?:account|admin)\/logout\/$/;
const nothing = () => ({ account: null, lists: [], waiting: [], current: null, told: 0, ended: false });

export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// What each change does to the lists; reading_lists/changes.py does the same in the account.
const CHANGES = {
  create(lists, { list, name }) {
    if (!lists.some(({ key }) => key === list)) lists.push({ key: list, name, pages: [] });
  },
  rename(lists, { list, name }) {
    of(lists, list, (found) => { found.name = name; });
  },
  delete(lists, { list }) {
    const at = lists.findIndex(({ key }) => key === list);
    if (at >= 0) lists.splice(at, 1);
  },
  add(lists, { list, page, about }) {
    of(lists, list, ({ pages }) => {
      if (!pages.some(({ id }) => id === page)) pages.push({ id: page, ...about });
    });
  },
  remove(lists, { list, page }) {
    of(lists, list, (found) => { found.pages = found.pages.filter(({ id }) => id !== page); });
  },
  order(lists, { list, pages }) {
    const place = ({ id }) => (pages.includes(id) ? pages.indexOf(id) : pages.length);
    of(lists, list, (found) => found.pages.sort((one, other) => place(one) - place(other)));
  },
};

function of(lists, key, change) {
  const found = lists.find((list) => list.key === key);
  if (found) change(found);
}

class ReadingLists extends EventTarget {
  constructor() {
    super();
    this.address = document.querySelector("script[data-sync]").dataset.sync;
    this.read();
    window.addEventListener("storage", ({ key }) => key === PLACE && this.changed());
    window.addEventListener("online", () => this.sync());
    document.addEventListener("submit", ({ target }) => LOGOUT.test(new URL(target.action).pathname) && this.forget());
    this.look();
  }

  // ---------- here ----------
  read() {
    try {
      this.state = { ...nothing(), ...JSON.parse(localStorage.getItem(PLACE)) };
    } catch {
      this.state = nothing();
    }
  }

  write() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(this.state));
    } catch {
      // A full or forbidden store: the lists last as long as this page.
    }
    this.dispatchEvent(new Event("change"));
  }

  changed() {
    this.read();
    this.dispatchEvent(new Event("change"));
  }

  get lists() {
    return this.state.lists;
  }

  get account() {
    return this.state.account;
  }

  // The list that was used last.
  get current() {
    return this.lists.find(({ key }) => key === this.state.current) ?? this.lists[0];
  }

  with(page) {
    return this.lists.filter(({ pages }) => pages.some(({ id }) => id === page));
  }

  do(change) {
    this.read();
    const made = { ...change, id: newKey() };
    CHANGES[made.do](this.state.lists, made);
    if (this.account) this.state.waiting.push(made);
    if (made.do === "add" || made.do === "create") this.state.current = made.list;
    this.write();
    clearTimeout(this.timer);
    if (this.account) this.timer = setTimeout(() => this.sync(), PAUSE);
  }

  create(name) {
    const list = newKey();
    this.do({ do: "create", list, name });
    return this.lists.find(({ key }) => key === list);
  }

  // ---------- with the account ----------
  look() {
    const isPresent = PRESENT.test(document.cookie);
    if (!isPresent && this.account) return this.end();
    const isOld = Date.now() - this.state.told > FRESH;
    if (isPresent && (!this.account || isOld || this.state.waiting.length)) this.sync();
  }

  // One talk at a time; what is done meanwhile is sent after it.
  sync() {
    this.talk = (this.talk ?? Promise.resolve()).then(() => this.tellAndHear()).catch(() => this.retry());
    return this.talk;
  }

  async tellAndHear() {
    if (!PRESENT.test(document.cookie)) return;
    let told = await this.ask();
    if (!told.account) return this.end();
    this.join(told.account);
    while (this.state.waiting.length) told = await this.send(told.csrf);
    this.take(told);
  }

  async ask(options = {}) {
    const headers = { Accept: "application/json", ...options.headers };
    const answer = await fetch(this.address, { ...options, headers, redirect: "error" });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  async send(csrf) {
    const waiting = this.state.waiting.slice(0, 500);
    const headers = { "Content-Type": "application/json", "X-CSRFToken": csrf };
    const told = await this.ask({ method: "POST", headers, body: JSON.stringify({ changes: waiting }) }).catch((error) => {
      // What the library cannot read, it will not be able to read later.
      if (error.message !== "400") throw error;
      return this.ask();
    });
    const sent = new Set(waiting.map(({ id }) => id));
    this.read();
    this.state.waiting = this.state.waiting.filter(({ id }) => !sent.has(id));
    this.write();
    return told;
  }

  // Who has just logged in brings along what was gathered without an account; lists of somebody
  // else, who was logged in here before, are nobody's business.
  join(account) {
    this.read();
    const { state } = this;
    if (state.account === account) return;
    if (state.account) Object.assign(state, nothing());
    else state.waiting = state.lists.flatMap((list) => this.asChanges(list));
    state.account = account;
    this.write();
  }

  asChanges({ key, name, pages }) {
    const add = pages.map(({ id }) => ({ id: newKey(), do: "add", list: key, page: id }));
    return [{ id: newKey(), do: "create", list: key, name }, ...add];
  }

  // What the account has, and on top of it what was done here since it was asked.
  take(told) {
    this.read();
    this.state.lists = told.lists;
    for (const change of this.state.waiting) CHANGES[change.do](this.state.lists, change);
    this.state.told = Date.now();
    this.write();
  }

  retry() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sync(), AGAIN);
  }

  // The login has ended: the lists are the account's. What could not be sent yet waits for it.
  end() {
    this.read();
    const { account, waiting } = this.state;
    this.state = { ...nothing(), ...(waiting.length ? { account, waiting } : {}), ended: true };
    this.write();
  }

  // Logging out leaves nothing here of what is the account's.
  forget() {
    if (!this.account) return;
    this.state = { ...nothing(), ended: true };
    this.write();
  }

  // Tells once that a login has ended, so that what was kept of it is thrown away.
  hasEnded() {
    const { ended } = this.state;
    if (ended) {
      this.state.ended = false;
      this.write();
    }
    return ended;
  }
}

export const readingLists = new ReadingLists();
