/*
 * On each page of somebody who is signed in: says that a page is a copy kept on this device, tells the worker who is here,
 * and shows and sends the answers that wait (waiting.js), once there is a connection.
 *
 * #waiting  data-text-copy "{when}", -waits "{count}", -waits-one, -sent "{count}", -sent-one, -refused, -overtaken, -open, -dismiss,
 *           -leave
 */
import { account, all, isAble, put, remove, unlessHeld } from "./waiting.js";

const AGAIN = 30_000;
const PATIENCE = 15_000;
const box = document.getElementById("waiting");
const ROOT = new URL(import.meta.url).pathname.replace(/\/js\/[^/]*$/, "");
let sending = false;

sayCopy();
meetWorker();
if (isAble) {
  watch();
}

function sayCopy() {
  const { copy } = document.documentElement.dataset;
  if (copy) {
    const when = new Date(copy).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, {
      dateStyle: "long",
      timeStyle: "short",
    });
    const said = line(box.dataset.textCopy.replace("{when}", when), "notice notice-info");
    delete said.dataset.entry; // it stays, whatever waits
    box.append(said);
  }
}

/** A worker of an earlier version makes room for that of this page's. */
async function meetWorker() {
  const registration = await navigator.serviceWorker?.getRegistration("/").catch(() => undefined);
  const worker = registration?.active;
  if (!worker) {
    return;
  }
  if (account) {
    worker.postMessage({ type: "account", account });
  }
  if (!worker.scriptURL.endsWith(`?files=${ROOT}`) && !document.documentElement.dataset.copy) {
    navigator.serviceWorker.register(`/offline-worker.js?files=${ROOT}`).catch(() => undefined);
  }
}

async function watch() {
  await show();
  await send();
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
  setInterval(() => document.visibilityState === "visible" && send(), AGAIN);
  for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
    form.addEventListener("submit", (event) => {
      if (box.dataset.waits && !confirm(box.dataset.textLeave)) {
        event.preventDefault();
      }
    });
  }
}

/** Attempt by attempt and in order; what an open page of the attempt sends itself is left to it. */
async function send() {
  if (sending || !navigator.onLine) {
    return;
  }
  sending = true;
  let sent = 0;
  const waiting = (await all()).filter((entry) => !entry.refused);
  for (const url of new Set(waiting.map((entry) => entry.url))) {
    await unlessHeld(url, async () => {
      for (const entry of (await all()).filter((each) => each.url === url && !each.refused)) {
        const outcome = await post(entry);
        if (outcome === "saved") {
          sent++;
          await remove(entry.key);
        } else if (outcome) {
          await put({ ...entry, refused: outcome });
        } else {
          return;
        }
      }
    });
  }
  sending = false;
  await show(sent);
}

/** "saved"; why it never will be; or nothing where it is to be tried again. */
async function post(entry) {
  try {
    const response = await fetch(entry.url, {
      method: "POST",
      headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
      body: new URLSearchParams(entry.body),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) {
      return answer.kept?.includes(entry.id) ? "saved" : box.dataset.textRefused;
    }
    const again = response.status >= 500 || [0, 401, 408, 425, 429, 499].includes(response.status) || answer.foreign;
    return again ? "" : answer.message || (answer.overtaken ? box.dataset.textOvertaken : box.dataset.textRefused);
  } catch {
    return "";
  }
}

async function show(sent = 0) {
  const entries = await all();
  const waiting = entries.filter((entry) => !entry.refused);
  box.querySelectorAll("[data-entry]").forEach((old) => old.remove());
  box.dataset.waits = waiting.length || "";
  const here = (entry) => location.pathname.startsWith(entry.url.replace(/\/answers$/, ""));
  const elsewhere = waiting.filter((entry) => !here(entry));
  if (elsewhere.length) {
    const said = line(counted(elsewhere.length, "textWaits"), "notice notice-warning");
    for (const [page, title] of new Map(elsewhere.map((entry) => [entry.page, entry.title]))) {
      said.firstChild.append(" ", way(page, title));
    }
    box.append(said);
  }
  for (const entry of entries.filter((each) => each.refused)) {
    const said = line(`${entry.title}: ${entry.refused}`, "notice notice-danger");
    const written = entry.body.filter(([name, value]) => name.startsWith("q.") && value && entry.typed?.includes(name));
    for (const [, value] of written) {
      const words = line(value, "as-written");
      words.removeAttribute("data-entry");
      words.firstChild.dir = "auto";
      said.append(words);
    }
    const actions = document.createElement("p");
    const dismiss = document.createElement("button");
    dismiss.type = "button";
    dismiss.className = "button button-quiet";
    dismiss.textContent = box.dataset.textDismiss;
    dismiss.addEventListener("click", () => remove(entry.key).then(() => show()));
    actions.append(way(entry.page, box.dataset.textOpen), " ", dismiss);
    said.append(actions);
    box.append(said);
  }
  if (sent) {
    box.append(line(counted(sent, "textSent"), "notice notice-success"));
  }
}

function counted(count, name) {
  return count === 1 ? box.dataset[`${name}One`] : box.dataset[name].replace("{count}", count);
}

function line(text, classes) {
  const made = document.createElement("div");
  made.className = classes;
  made.dataset.entry = "";
  const words = document.createElement("p");
  words.textContent = text;
  made.append(words);
  return made;
}

function way(page, text) {
  const link = document.createElement("a");
  link.href = page;
  link.textContent = text;
  return link;
}
