/*
 * Answers that wait on this device until there is a connection: of each question of an attempt the newest, by account.
 * The address of an attempt is one person's alone, and the server takes the same answer twice as once.
 *
 * An entry: {key, account, url, id, body: [[name, value]], title, page, at, refused: words or ""}
 */
const NAME = "daybook-waiting";
const STORE = "answers";

/** Whose page this is; nobody's is empty. */
export const account = document.documentElement.dataset.account ?? "";

/** Whether anything can wait here: else two pages might send answers in the wrong order. */
export const isAble = Boolean(account && globalThis.indexedDB && navigator.locks);

export function keyOf(url, id) {
  return `${account} ${url} ${id}`;
}

/** Holds an attempt while its page is open, so that nobody else sends its answers meanwhile. */
export function hold(url) {
  return new Promise((held) => {
    navigator.locks.request(lock(url), { mode: "shared" }, () => {
      held();
      return new Promise(() => {});
    });
  });
}

/** Does something with an attempt unless its page is open. */
export function unlessHeld(url, work) {
  return navigator.locks.request(lock(url), { ifAvailable: true }, (got) => (got ? work() : undefined));
}

export function put(entry) {
  return within("readwrite", (store) => store.put(entry));
}

export function remove(key) {
  return within("readwrite", (store) => store.delete(key));
}

/** This account's, the oldest first. */
export async function all() {
  const entries = (await within("readonly", (store) => store.getAll())) ?? [];
  return entries.filter((entry) => entry.account === account).sort((one, other) => one.at.localeCompare(other.at));
}

/** Where storage is refused or full, nothing waits, and the page goes on as without it. */
async function within(mode, work) {
  try {
    const database = await open();
    try {
      return await promised(work(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function open() {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE, { keyPath: "key" }));
  return promised(opening);
}

function promised(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("blocked", () => reject(new Error("blocked")));
  });
}

function lock(url) {
  return `daybook-attempt ${url}`;
}
