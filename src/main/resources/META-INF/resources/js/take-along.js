/*
 * Keeps a course on this device, when its learner asks for it. Without this file, or where a browser cannot, the page says
 * what else there is.
 *
 * [data-take=URL]  data-text-going "{done} {total}", -done "{count}", -some "{count} {failed}", -failed, -gone; holds
 *                  [data-take-on], [data-take-off], a progress, a [data-take-state] and [data-unable]
 *
 * Asked: URL. Expected: {"account": tag, "pages": [paths], "files": [paths]}
 */
const ROOT = new URL(import.meta.url).pathname.replace(/\/js\/[^/]*$/, "");
const LONGEST_SILENCE = 60_000;
const root = document.querySelector("[data-take]");

if (root && navigator.serviceWorker && globalThis.caches) {
  const state = root.querySelector("[data-take-state]");
  const progress = root.querySelector("progress");
  const on = root.querySelector("[data-take-on]");
  const off = root.querySelector("[data-take-off]");
  const say = (words) => (state.textContent = words);

  const shown = async () => {
    const kept = await caches.has("daybook-state");
    off.hidden = !kept;
    return kept;
  };

  root.querySelector("[data-unable]").hidden = true;
  on.hidden = false;
  shown();

  on.addEventListener("click", async () => {
    on.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(root.dataset.take, { headers: { Accept: "application/json" } });
      const { account, pages, files } = await answer.json();
      const worker = await registered();
      const told = await keep(worker, { type: "keep", account, pages, files }, (far) => {
        progress.hidden = false;
        progress.max = far.total;
        progress.value = far.done;
        say(root.dataset.textGoing.replace("{done}", far.done).replace("{total}", far.total));
      });
      const count = told.total - told.failed;
      const words = told.failed ? root.dataset.textSome : root.dataset.textDone;
      say(words.replace("{count}", count).replace("{failed}", told.failed));
      navigator.storage?.persist?.();
    } catch {
      say(root.dataset.textFailed);
    }
    progress.hidden = true;
    on.removeAttribute("aria-disabled");
    shown();
  });

  off.addEventListener("click", async () => {
    const registration = await navigator.serviceWorker.getRegistration("/");
    for (const name of await caches.keys()) {
      if (name.startsWith("daybook-")) {
        await caches.delete(name);
      }
    }
    await registration?.unregister();
    say(root.dataset.textGone);
    await shown();
    on.focus();
  });
}

async function registered() {
  const registration = await navigator.serviceWorker.register(`/offline-worker.js?files=${ROOT}`);
  const coming = registration.installing ?? registration.waiting;
  if (coming) {
    await new Promise((ready) =>
      coming.addEventListener("statechange", () => coming.state === "activated" && ready()),
    );
  }
  return (await navigator.serviceWorker.ready).active;
}

/** Fails if the device has no room, or if the worker ends without a word, as browsers may end it. */
function keep(worker, message, far) {
  return new Promise((done, failed) => {
    const channel = new MessageChannel();
    let silence;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(failed, LONGEST_SILENCE);
    };
    channel.port1.onmessage = ({ data }) => {
      heard();
      if (data.finished || data.broken) {
        clearTimeout(silence);
        (data.finished ? done : failed)(data);
      } else {
        far(data);
      }
    };
    heard();
    worker.postMessage(message, [channel.port2]);
  });
}
