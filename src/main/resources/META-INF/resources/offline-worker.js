/*
 * Keeps pages of one account on this device, once that person has asked for it on a page "offline" (take-along.js), and
 * shows them where there is no connection. Registered as /offline-worker.js?files=ROOT, so that a new version of the
 * files is a new worker.
 *
 * Kept is what was drawn for that account, and nothing once somebody signs out or somebody else is signed in: each page
 * names its account as <html data-account>. A page that comes from here has a data-copy with the time of its keeping.
 */
const FILES = new URL(self.location).searchParams.get("files") ?? "";
const FILE_CACHE = `daybook-files-${FILES}`;
const PAGE_CACHE = "daybook-pages";
const STATE_CACHE = "daybook-state";
const ACCOUNT = "/offline/account";
const SHELL = "/offline";
const AT_ONCE = 4;

const COURSE = "/courses/[a-z0-9-]+";
const OPEN = new RegExp(`^${COURSE}/(muscles|pain|sheets)(/[a-z0-9-]+)?$|^${COURSE}/(glossary|when-to-refer(/card)?)$`);
const OWN = new RegExp(
  `^/(today|calendar)$|^${COURSE}/(notes|offline|days/\\d+(/notes)?|quizzes/[a-z0-9-]+/attempts/[0-9a-f-]{36}(/questions/\\d+|/summary)?)$`,
);
const PICTURE = /(?:src|href|srcset)="((?:\/files-[0-9a-f]+|\/courses\/[a-z0-9-]+\/media)\/[^" ]+)/g;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    event.respondWith(event.request.method === "GET" ? page(event, url) : sent(event, url));
  } else if (event.request.method === "GET" && /^\/files-|^\/courses\/[a-z0-9-]+\/media\//.test(url.pathname)) {
    event.respondWith(file(event.request, url));
  }
});

self.addEventListener("message", (event) => {
  const { type, account, pages, files } = event.data;
  if (type === "keep") {
    const tell = (told) => event.ports[0].postMessage(told);
    event.waitUntil(keep(account, pages, files, tell).catch(() => tell({ broken: true })));
  } else if (type === "account") {
    event.waitUntil(meet(account));
  }
});

/** A new version: the pages that are kept go on having what they show. */
async function begin() {
  const former = (await caches.keys()).filter((name) => name.startsWith("daybook-files-") && name !== FILE_CACHE);
  for (const name of former) {
    if (await keeper()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        await keepFile(new URL(url).pathname.replace(/^\/files-[0-9a-f]+/, FILES)).catch(() => false);
      }
    }
    await caches.delete(name);
  }
  await self.clients.claim();
}

/** Whose pages are kept; nobody's is empty. */
async function keeper() {
  if (!(await caches.has(STATE_CACHE))) {
    return "";
  }
  const kept = await (await caches.open(STATE_CACHE)).match(ACCOUNT);
  return kept ? kept.text() : "";
}

async function forget() {
  await caches.delete(PAGE_CACHE);
  await caches.delete(STATE_CACHE);
}

/** Somebody is signed in: if it is another, nothing stays of the one before. */
async function meet(account) {
  const kept = await keeper();
  if (kept && account && kept !== account) {
    await forget();
  }
}

async function page(event, url) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(look(response.clone(), url));
    return response;
  } catch {
    return copy(url);
  }
}

/** A form that goes nowhere now says so, and the browser's Back leads to what was typed. Signing out counts at once. */
async function sent(event, url) {
  if (url.pathname === "/sign-out") {
    await forget();
  }
  try {
    return await fetch(event.request);
  } catch {
    return shell();
  }
}

async function look(response, url) {
  const kept = await keeper();
  if (!kept || !isPage(response)) {
    return;
  }
  const html = await response.text();
  const account = owner(html);
  if (account && account !== kept) {
    await forget();
  } else if (!url.search && (OPEN.test(url.pathname) || (account && OWN.test(url.pathname)))) {
    await put(url.pathname, html, response.headers);
  }
}

function isPage(response) {
  return response.ok && response.type === "basic" && (response.headers.get("Content-Type") ?? "").startsWith("text/html");
}

function owner(html) {
  return html.match(/^[^>]*>\s*<html[^>]* data-account="([0-9a-f]{16})"/)?.[1] ?? "";
}

/** With the headers that it came with: the content security policy is one of them. */
async function put(path, html, headers) {
  const kept = new Headers(headers);
  kept.delete("Content-Encoding");
  kept.delete("Content-Length");
  kept.set("Kept-At", new Date().toISOString());
  await (await caches.open(PAGE_CACHE)).put(path, new Response(html, { headers: kept }));
}

async function copy(url) {
  const kept = (await keeper()) && (await (await caches.open(PAGE_CACHE)).match(url.pathname));
  if (!kept) {
    return shell();
  }
  const html = await kept.text();
  const marked = html.replace("<html ", `<html data-copy="${kept.headers.get("Kept-At")}" `);
  return new Response(marked, { headers: kept.headers });
}

/** The page that says that there is no connection. It names nobody. */
async function shell() {
  return (await (await caches.open(FILE_CACHE)).match(SHELL)) ?? Response.error();
}

/** Files never change under their address; those of another version are answered by this one's where they are away. */
async function file(request, url) {
  const cache = await caches.open(url.pathname.startsWith("/files-") ? FILE_CACHE : PAGE_CACHE);
  const known = await cache.match(request, { ignoreVary: true });
  if (known && !request.headers.has("Range")) {
    return known;
  }
  try {
    return await fetch(request);
  } catch (away) {
    const same = await cache.match(FILES + url.pathname.replace(/^\/files-[0-9a-f]+/, ""), { ignoreVary: true });
    if (same) {
      return same;
    }
    throw away;
  }
}

/** Fetches pages and what they show, and tells how far it is. What is kept of an earlier time stays where one fails. */
async function keep(account, pages, files, tell) {
  if ((await keeper()) !== account) {
    await forget(); // also what came late for somebody who had signed out
  }
  await (await caches.open(STATE_CACHE)).put(ACCOUNT, new Response(account));
  const pictures = new Set();
  let done = 0;
  let failed = 0;
  const total = pages.length + files.length;
  const work = [...files.map((path) => () => keepFile(path)), ...pages.map((path) => () => keepPage(account, path, pictures))];
  const worker = async () => {
    while (work.length) {
      const kept = await work.shift()().catch(() => false);
      done++;
      failed += kept ? 0 : 1;
      tell({ done, total });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const path of pictures) {
    await keepPicture(path).catch(() => false);
  }
  tell({ done, total, failed, finished: true });
}

async function keepFile(path) {
  const cache = await caches.open(FILE_CACHE);
  if (path !== SHELL && (await cache.match(path, { ignoreVary: true }))) {
    return true;
  }
  const response = await fetch(path, { credentials: path === SHELL ? "omit" : "same-origin" });
  if (response.ok) {
    await cache.put(path, response);
  }
  return response.ok;
}

async function keepPage(account, path, pictures) {
  const response = await fetch(path, { headers: { Accept: "text/html" } });
  if (!isPage(response) || response.redirected) {
    return false;
  }
  const html = await response.text();
  const named = owner(html);
  if ((named && named !== account) || (!named && !OPEN.test(path)) || (await keeper()) !== account) {
    return false;
  }
  await put(path, html, response.headers);
  for (const [, picture] of html.matchAll(PICTURE)) {
    pictures.add(picture.replaceAll("&amp;", "&"));
  }
  return true;
}

/** Sound and film stay away: they are asked for in stretches, and would fill a telephone. */
async function keepPicture(path) {
  const cache = await caches.open(path.startsWith("/files-") ? FILE_CACHE : PAGE_CACHE);
  if (/\.(svg|png|jpe?g|webp|avif|gif|css|js|woff2)(\?|$)/.test(path) && !(await cache.match(path, { ignoreVary: true }))) {
    const response = await fetch(path);
    if (response.ok) {
      await cache.put(path, response);
    }
  }
}
