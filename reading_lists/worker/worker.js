// Reading without a line. HUB comes before this text: its version, and what the shell is made of.
//
// Kept are the shell (one a release), the pages of the reading lists with their pictures, and the
// pages read last. Pages come from the library whenever it answers; what is kept is for when it
// does not. Nothing is kept that the library calls private, that is somebody's own, or an answer
// to a question.

const SHELL = `hub-shell-${HUB.version}`;
const LISTED = "hub-listed";
const READ = "hub-read";
const PICTURES = "hub-pictures";
const OWN = [LISTED, READ, PICTURES];
const MOST_READ = 30;
const MOST_LISTED = 200;
const MOST_PICTURES = 300;
const LONGEST_WAIT = 6000; // ms for a page of which there is a copy
const STALE = 24 * 60 * 60 * 1000; // ms until a page of a list is fetched anew
const CLOSED = /^\/(?:en\/)?(?:account|admin|api|search|p|jsi18n|takedown|sw\.js|files)(?:\/|$)/;
const LOGOUT = /\/(?:account|admin)\/logout\/$/;
const FILES = "/files/";
const PICTURE = /<img\b[^>]*?\bsrc="([^"]+)"/g;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", answer);
self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep, event.data.pictures));
  if (event.data?.forget) event.waitUntil(forget());
});

async function install() {
  const shell = await caches.open(SHELL);
  await Promise.all([...HUB.shell, ...HUB.pages].map((url) => shell.add(new Request(url, { credentials: "omit" }))));
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith("hub-shell-") && name !== SHELL) await caches.delete(name);
  }
  await self.clients.claim();
}

function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && LOGOUT.test(url.pathname)) event.waitUntil(forget());
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (url.pathname.startsWith(HUB.static)) event.respondWith(fromShell(request));
  else if (request.destination === "image" && url.pathname.startsWith(FILES)) event.respondWith(picture(event));
  else if (request.mode === "navigate" && !CLOSED.test(url.pathname)) event.respondWith(page(event));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => noLine(url)));
}

// ---------- style sheets, scripts and fonts ----------
async function fromShell(request) {
  const kept = await caches.match(request, within(SHELL));
  const isHashed = /\.[0-9a-f]{12}\.\w+$/.test(new URL(request.url).pathname);
  if (kept && isHashed) return kept;
  return fetch(request).catch(async () => kept ?? (await ofThisRelease(request)) ?? Response.error());
}

// A page kept from before a release names the sheets of then.
async function ofThisRelease({ url }) {
  const plain = (address) => new URL(address).pathname.replace(/\.[0-9a-f]{12}(?=\.\w+$)/, "");
  const shell = await caches.open(SHELL);
  const found = (await shell.keys()).find((request) => plain(request.url) === plain(url));
  return found && shell.match(found);
}

// ---------- pages ----------
async function page(event) {
  const { request } = event;
  const copy = await keptPage(request.url);
  try {
    const fresh = await (copy ? inTime(fetch(request), copy) : fetch(request));
    if (fresh !== copy) event.waitUntil(remember(request.url, fresh.clone()));
    if (fresh.status === 404 || fresh.status === 410) event.waitUntil(drop(request.url));
    return fresh;
  } catch {
    return copy ?? noLine(new URL(request.url));
  }
}

function inTime(fetched, copy) {
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT, copy));
  return Promise.race([fetched, late]);
}

async function keptPage(url) {
  for (const cacheName of [LISTED, READ, SHELL]) {
    const found = await caches.match(bare(url), within(cacheName));
    if (found) return found;
  }
}

// One copy an address: what an answer varies by is the same in one browser.
function within(cacheName) {
  return { cacheName, ignoreVary: true };
}

function bare(url) {
  return url.split("#")[0];
}

function mayKeep(response) {
  const control = response.headers.get("Cache-Control") ?? "";
  const isHtml = response.headers.get("Content-Type")?.startsWith("text/html");
  return response.ok && response.type === "basic" && !response.redirected && isHtml && !/private|no-store/.test(control);
}

// Whoever is logged in gets pages that nothing may keep: what everybody gets is kept in their place.
async function asAnybody(url) {
  const response = await fetch(url, { credentials: "omit" }).catch(() => null);
  return response && mayKeep(response) ? response : null;
}

async function remember(url, answered) {
  const isOwn = answered.ok && /private|no-store/.test(answered.headers.get("Cache-Control") ?? "");
  const mayAsk = isOwn && !answered.redirected && !navigator.connection?.saveData;
  const response = mayKeep(answered) ? answered : mayAsk && (await asAnybody(url));
  if (!response) return;
  const listed = await caches.open(LISTED);
  if (await listed.match(bare(url))) await listed.put(bare(url), dated(response.clone()));
  if (HUB.pages.includes(new URL(url).pathname)) return;
  await putLast(READ, bare(url), response, MOST_READ);
}

async function drop(url) {
  for (const name of [LISTED, READ]) await (await caches.open(name)).delete(bare(url));
}

// What is put again becomes the newest; the oldest go.
async function putLast(name, url, response, most) {
  const cache = await caches.open(name);
  await cache.delete(url);
  await cache.put(url, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

async function noLine({ pathname }) {
  const language = pathname.startsWith("/en/") ? "/en/" : "/";
  return (await caches.match(`${language}offline/`, within(SHELL))) ?? Response.error();
}

// ---------- pictures ----------
async function picture({ request }) {
  const cache = await caches.open(PICTURES);
  try {
    const fresh = await fetch(request);
    if (!(await cache.match(request.url)) && isPublic(fresh)) {
      await putLast(PICTURES, request.url, fresh.clone(), MOST_PICTURES);
    }
    return fresh;
  } catch {
    return (await cache.match(request.url)) ?? (await otherSize(cache, request.url)) ?? Response.error();
  }
}

function isPublic(response) {
  return response.ok && response.status === 200 && /public/.test(response.headers.get("Cache-Control") ?? "");
}

// One size of each picture is kept; it stands for all of them.
async function otherSize(cache, url) {
  const stem = (address) => new URL(address).pathname.replace(/(\/[^/.]+)\.[^/]*$/, "$1");
  const found = (await cache.keys()).find((request) => stem(request.url) === stem(url));
  return found && cache.match(found);
}

// ---------- the pages of the reading lists ----------
async function keep(urls, withPictures) {
  const wanted = urls.slice(0, MOST_LISTED).map((url) => new URL(url, location.origin).href);
  const cache = await caches.open(LISTED);
  for (const { url } of await cache.keys()) if (!wanted.includes(url)) await cache.delete(url);
  for (const url of wanted) {
    const kept = await cache.match(url);
    if (!kept || Date.now() - Number(kept.headers.get("X-Kept-At")) > STALE) await fetchPage(cache, url, withPictures);
  }
}

async function fetchPage(cache, url, withPictures) {
  if (new URL(url).origin !== location.origin || CLOSED.test(new URL(url).pathname)) return;
  const response = await asAnybody(url);
  if (!response) return;
  await cache.put(url, dated(response.clone()));
  if (withPictures) await fetchPictures(await response.text());
}

async function fetchPictures(html) {
  const cache = await caches.open(PICTURES);
  const found = [...html.matchAll(PICTURE)].map(([, address]) => address.replaceAll("&amp;", "&"));
  for (const url of new Set(found.filter((address) => address.startsWith(FILES)))) {
    if (await cache.match(url)) continue;
    const response = await fetch(url, { credentials: "omit" }).catch(() => null);
    if (response && isPublic(response)) await putLast(PICTURES, url, response, MOST_PICTURES);
  }
}

function dated(response) {
  const headers = new Headers(response.headers);
  headers.set("X-Kept-At", Date.now());
  return new Response(response.body, { status: response.status, headers });
}

async function forget() {
  await Promise.all(OWN.map((name) => caches.delete(name)));
}
