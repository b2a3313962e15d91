/*
 * Keeps a text as a draft while it is typed, and shows beside it what students would see. Without this file buttons do it.
 *
 * [data-studio]   data-text-insert, data-most bytes of a text, data-text-too-long "{kilobytes} {most}"; holds
 *   form[data-save=URL][data-seen=URL]   data-text-saved "{time}", data-text-failed; textarea#text, input[name=seen],
 *                                        [data-state-of-draft]
 *   iframe.seen, [data-ways] with [data-phone] and [data-dark], [data-findings]; a[data-line] leads to a line;
 *   pre[data-insert] and select[data-insert] get a button that writes their text at the cursor. With editor.js the text
 *   field is hidden and all goes through it.
 *
 * Sent: all fields. Expected of a draft: {"savedAt": instant, "seen": mark, "head": markup of #saved}; or {"message": words}. Expected of a
 * preview: the page of the frame.
 */
const PREVIEW_AFTER = 150;
const SAVE_AFTER = 1_500;
const AGAIN = 10_000;

const studio = document.querySelector("[data-studio]");
const form = studio.querySelector("form[data-save]");
const text = form.elements.text;
const state = studio.querySelector("[data-state-of-draft]");
const frame = studio.querySelector("iframe.seen");
const findings = studio.querySelector("[data-findings]");
const ways = studio.querySelector("[data-ways]");

let saving = 0;
let showing = 0;
let changed = false;
let left = false;
let shown = 0;

const fields = () => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    body.append(name, value);
  }
  return body;
};

const tooLong = () => {
  const bytes = new Blob([text.value]).size;
  if (bytes <= Number(studio.dataset.most)) {
    return false;
  }
  state.textContent = studio.dataset.textTooLong
    .replace("{kilobytes}", Math.ceil(bytes / 1000))
    .replace("{most}", Math.floor(studio.dataset.most / 1000));
  return true;
};

const save = async () => {
  clearTimeout(saving);
  if (!changed || left || tooLong()) {
    return;
  }
  changed = false;
  try {
    const response = await fetch(form.dataset.save, {
      method: "POST",
      headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
      body: fields(),
      redirect: "manual",
    });
    const { savedAt, seen, head, message } = await response.json();
    if (savedAt) {
      form.elements.seen.value = seen;
      for (const other of document.querySelectorAll("form:not([data-save]) input[name=seen]")) {
        other.value = seen;
      }
      const time = new Date(savedAt).toLocaleTimeString(document.documentElement.lang, { timeStyle: "medium", hour12: false });
      state.textContent = form.dataset.textSaved.replace("{time}", time);
      const drawn = new DOMParser().parseFromString(head, "text/html").body;
      document.getElementById("saved").replaceChildren(...drawn.childNodes);
      if (changed) {
        saving = setTimeout(save, SAVE_AFTER);
      }
      return;
    }
    // Somebody else's text is there: only the author can bring both together
    state.textContent = message;
  } catch {
    state.textContent = form.dataset.textFailed;
    changed = true;
    saving = setTimeout(save, AGAIN);
  }
};

const show = async () => {
  if (tooLong()) {
    return;
  }
  const turn = ++shown;
  try {
    const response = await fetch(form.dataset.seen, { method: "POST", body: fields(), redirect: "manual" });
    if (!response.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const main = page.getElementById("main");
    const there = frame.contentDocument?.getElementById("main");
    if (turn === shown && main && there) {
      there.replaceChildren(...main.childNodes);
      findings.querySelector("ol, p")?.replaceWith(there.querySelector(".seen-findings :is(ol, p)").cloneNode(true));
      mark();
    }
  } catch {
    // The next key tries again
  }
};

text.addEventListener("input", () => {
  changed = true;
  clearTimeout(saving);
  clearTimeout(showing);
  saving = setTimeout(save, SAVE_AFTER);
  showing = setTimeout(show, PREVIEW_AFTER);
});
form.addEventListener("submit", (event) => {
  if (tooLong()) {
    event.preventDefault();
  } else if (event.submitter?.formTarget === "seen") {
    event.preventDefault();
    show();
  } else {
    left = true;
  }
});
addEventListener("pageshow", () => (left = false));
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    changed = true;
    save();
  }
});

/** What is wrong, for the editor's margin. */
const mark = () => {
  const detail = [...findings.querySelectorAll(".finding")].map((finding) => ({
    line: Number(finding.querySelector("[data-line]").dataset.line),
    error: !!finding.querySelector(".bad"),
    message: [...finding.childNodes].slice(1).map((node) => node.textContent).join("").trim(),
  }));
  text.dispatchEvent(new CustomEvent("studio:findings", { detail }));
};
text.addEventListener("studio:ready", mark);

const insert = (detail) => {
  if (text.hidden) {
    text.dispatchEvent(new CustomEvent("studio:insert", { detail }));
  } else {
    text.setRangeText(detail, text.selectionStart, text.selectionEnd, "end");
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
};
for (const source of studio.querySelectorAll("[data-insert]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = studio.dataset.textInsert;
  button.addEventListener("click", () => insert(source.value ?? source.textContent));
  source.after(button);
}

const goToLine = (line) => {
  if (text.hidden) {
    text.dispatchEvent(new CustomEvent("studio:line", { detail: line }));
    return;
  }
  let start = 0;
  for (let at = 1; at < line; at++) {
    start = text.value.indexOf("\n", start) + 1;
  }
  const end = text.value.indexOf("\n", start);
  text.focus();
  text.setSelectionRange(start, end < 0 ? text.value.length : end);
  text.scrollTop = Math.max(0, (line - 5) * Number.parseFloat(getComputedStyle(text).lineHeight));
};

const followLine = (event) => {
  const link = event.target.closest("a[data-line]");
  if (link) {
    event.preventDefault();
    goToLine(Number(link.dataset.line));
  }
};
findings.addEventListener("click", followLine);
const listen = () => frame.contentDocument?.addEventListener("click", followLine);
frame.addEventListener("load", listen);
listen();

ways.hidden = false;
ways.querySelector("[data-phone]").addEventListener("change", (event) => frame.classList.toggle("is-phone", event.target.checked));
const dark = ways.querySelector("[data-dark]");
const dress = () => {
  const root = frame.contentDocument?.documentElement;
  if (root) {
    root.dataset.theme = dark.checked ? "dark" : (document.documentElement.dataset.theme ?? "");
  }
};
dark.addEventListener("change", dress);
frame.addEventListener("load", dress);
