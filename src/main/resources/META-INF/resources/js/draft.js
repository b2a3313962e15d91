/*
 * Keeps what is typed into a form before it is sent, also when its page is left. Without this file a button does it.
 *
 * form[data-draft=URL]   data-text-saved "{time}", data-text-failed; holds a [data-draft-state] that says so;
 *                        data-exact for a time to the second
 *
 * Sent: all fields. Expected: {"savedAt": instant}; or {"message": words} with a refusal. What is not saved is sent again.
 */
const AFTER_TYPING = 1_500;
const AGAIN = 10_000;

for (const form of document.querySelectorAll("form[data-draft]")) {
  const state = form.querySelector("[data-draft-state]");
  let timer = 0;
  let changed = false;
  let sent = false;

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  const save = async () => {
    clearTimeout(timer);
    if (!changed || sent) {
      return;
    }
    changed = false;
    try {
      const response = await fetch(form.dataset.draft, {
        method: "POST",
        headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
        body: new URLSearchParams(new FormData(form)),
        redirect: "manual",
        keepalive: true,
      });
      const { savedAt, message } = await response.json();
      if (savedAt) {
        const time = new Date(savedAt).toLocaleTimeString(
          document.documentElement.lang,
          "exact" in form.dataset ? { timeStyle: "medium", hour12: false } : { timeStyle: "short" },
        );
        state.textContent = form.dataset.textSaved.replace("{time}", time);
        return;
      }
      state.textContent = message;
    } catch {
      state.textContent = form.dataset.textFailed;
    }
    changed = true;
    later(AGAIN);
  };

  form.addEventListener("input", () => {
    changed = true;
    later(AFTER_TYPING);
  });
  form.addEventListener("submit", () => (sent = true));
  addEventListener("pageshow", () => (sent = false));
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
}
