/*
 * Saves each answer when it changes. The form works without this file; with it, no answer waits for the last button.
 *
 * form[data-autosave=URL]   one URL per attempt, which belongs to one person: unsent answers are kept under it
 *   data-sign-in, data-zone, data-total, data-answered (answered before this page, other questions included)
 *   data-text-saving, -saved "{time}", -failed, -waiting, -offline, -refused, -signed-out, -sign-in, -count "{answered} {total}",
 *   -answered, -unanswered, -overtaken, -use, -use-saved
 * .question[data-question=ID] holds the fields q.ID (or q.ID.anything), one .saved line without aria-live, and for a
 *   typed answer a [data-note]
 * .overview [data-question=ID], a link or a button, may hold a .visually-hidden word; [data-count] shows how many are answered
 * [data-warning] in the form shows what is not saved, wherever its question is
 *
 * Sent: the question's fields, question=ID, and the form's hidden fields. Expected: {"kept": [IDs], "savedAt": instant,
 * "notes": {ID: words}, "revision": number, "secondsLeft": number}; only what is named as kept is saved, and the revision
 * becomes the hidden field "seen". 409 with {"overtaken": [IDs], "revision": number} where another tab has saved a
 * different answer; 409 with {"foreign": true, "message": words} where someone else is signed in now, until they are not;
 * or {"message": words} with other refusals. 401 and 499 mean that the session has ended.
 *
 * What is not saved yet waits on this device too (waiting.js), and so outlives this page: offline.js sends it then.
 */
import { account, all, hold, isAble, keyOf, put, remove } from "./waiting.js";

const TEXTS = {
  saving: "Saving…",
  saved: "Saved {time}",
  failed: "Not saved – retrying",
  waiting: "Waits on this device until you are connected",
  offline: "This needs a connection. Your answers wait on this device.",
  overtaken: "Another tab has saved a different answer. This one is not saved.",
  use: "Use this answer",
  useSaved: "Show what is saved",
  refused: "Not saved. Load the page again; what you see here stays until then.",
  signedOut: "You are signed out. Sign in in a new tab, then come back: nothing on this page is lost.",
  signIn: "Sign in",
  count: "{answered} of {total} answered",
  answered: "answered",
  unanswered: "not answered",
};
const LONGEST_PAUSE = 30_000;
const PATIENCE = 15_000;

class Autosave {
  #form;
  #url;
  #key;
  #unsent = new Map(); // question id → fields as they will be sent; the newest wins
  #sending = false;
  #failures = 0;
  #timer = 0;
  #leaving = false;
  #spoken;
  #answeredElsewhere = 0;
  #total = 0; // how many are answered, on this page or not
  #held = !isAble; // nobody else sends answers of this attempt
  #stored = Promise.resolve(); // what is written on this device, one after the other

  constructor(form) {
    this.#form = form;
    this.#url = form.dataset.autosave;
    this.#key = `daybook.unsent.${this.#url}`;
    this.#spoken = document.createElement("p");
    this.#spoken.className = "visually-hidden";
    this.#spoken.setAttribute("role", "status");
    form.append(this.#spoken);
    const given = Number(form.dataset.answered);
    this.#answeredElsewhere = Number.isFinite(given) && form.dataset.answered ? given - this.#answeredHere() : 0;
    this.#total = this.#answeredElsewhere + this.#answeredHere();

    form.addEventListener("change", (event) => this.#changed(event.target));
    form.addEventListener("input", (event) => this.#typed(event.target));
    document.addEventListener("keydown", (event) => this.#key1to9(event));
    document.addEventListener("questions-came", () => this.#more());
    form.addEventListener("submit", (event) => this.#submitted(event));
    addEventListener("pageshow", () => (this.#leaving = false));
    addEventListener("online", () => this.#retryNow());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#retryNow());
    addEventListener("beforeunload", (event) => {
      if (this.#unsent.size && !this.#leaving) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
    this.#restore();
    if (isAble) {
      this.#takeOver();
    }
  }

  /** What the server has to look at waits for a connection: the page that would come has nothing of the attempt. */
  #submitted(event) {
    if (navigator.onLine || !isAble) {
      this.#leaving = true;
      return;
    }
    event.preventDefault();
    for (const warning of this.#form.querySelectorAll("[data-warning]")) {
      warning.textContent = this.#text("offline");
    }
    this.#speak(this.#text("offline"));
  }

  /** What waited since an earlier page of this attempt. */
  async #takeOver() {
    await hold(this.#url);
    const waiting = (await all()).filter((entry) => entry.url === this.#url && !entry.refused);
    for (const { id, body } of waiting) {
      if (!this.#unsent.has(id) && this.#question(id)) {
        const fields = body.filter(([name]) => name === `q.${id}` || name.startsWith(`q.${id}.`));
        this.#unsent.set(id, fields);
        this.#putBack(id, fields);
        this.#show(id, "saving", this.#text("saving"));
      }
    }
    this.#held = true;
    this.#count();
    this.#retryNow();
  }

  #typing = 0;

  #typed(field) {
    if (field.matches("textarea, input:not([type=radio], [type=checkbox], [type=hidden])")) {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#changed(field), 900);
    }
  }

  #changed(field) {
    clearTimeout(this.#typing);
    const question = field.closest("[data-question]");
    if (!question || !field.name?.startsWith("q.")) {
      return;
    }
    const id = question.dataset.question;
    const fields = this.#fields(id);
    if (JSON.stringify(this.#unsent.get(id)) === JSON.stringify(fields)) {
      return;
    }
    this.#unsent.delete(id);
    this.#unsent.set(id, fields);
    this.#keep();
    this.#store(id, fields);
    this.#show(id, "saving", this.#text("saving"));
    this.#count();
    this.#retryNow();
  }

  #fields(id) {
    return [...new FormData(this.#form)].filter(
      ([name, value]) => typeof value === "string" && (name === `q.${id}` || name.startsWith(`q.${id}.`)),
    );
  }

  #retryNow() {
    clearTimeout(this.#timer);
    this.#send();
  }

  async #send() {
    if (this.#sending || !this.#held || !this.#unsent.size) {
      return;
    }
    this.#sending = true;
    const [id, fields] = this.#unsent.entries().next().value;
    const outcome = await this.#post(id, fields);
    this.#sending = false;
    const newest = this.#unsent.get(id) === fields;
    if (["saved", "refused", "overtaken"].includes(outcome.state)) {
      this.#failures = 0;
      if (newest) {
        this.#unsent.delete(id);
        this.#keep();
        this.#store(id, fields, outcome);
        this.#show(id, outcome.state === "saved" ? "saved" : "failed", outcome.text);
        this.#speak(outcome.text);
        if (outcome.state === "overtaken") {
          this.#offer(id, fields, outcome.revision);
        }
      }
      this.#send();
      return;
    }
    if (this.#failures === 0) {
      this.#speak(outcome.text);
    }
    for (const waiting of this.#unsent.keys()) {
      this.#show(waiting, "failed", outcome.text, outcome.state === "signed-out");
    }
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#failures);
    this.#failures++;
    this.#timer = setTimeout(() => this.#send(), pause * (0.75 + Math.random() / 4));
  }

  async #post(id, fields) {
    const body = this.#body(id, fields);
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const response = await fetch(this.#url, {
        method: "POST",
        headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
        body,
        redirect: "manual",
        keepalive: true,
        signal: abort.signal,
      });
      if ([401, 499].includes(response.status) || response.type === "opaqueredirect") {
        return { state: "signed-out", text: this.#text("signedOut") };
      }
      if (response.ok) {
        const { kept, savedAt, revision, notes, secondsLeft } = await response.json();
        if (!kept?.includes(id)) {
          return { state: "refused", text: this.#text("refused") };
        }
        this.#seen(revision);
        document.dispatchEvent(new CustomEvent("time-left", { detail: secondsLeft }));
        this.#note(id, notes?.[id] ?? "");
        return { state: "saved", text: this.#text("saved", { time: this.#time(savedAt) }) };
      }
      if (response.status < 500 && ![408, 425, 429].includes(response.status)) {
        const { message, overtaken, revision, foreign } = await response.json().catch(() => ({}));
        if (foreign) {
          return { state: "foreign", text: message };
        }
        if (overtaken?.includes(id)) {
          return { state: "overtaken", text: this.#text("overtaken"), revision };
        }
        return { state: "refused", text: message || this.#text("refused") };
      }
    } catch {
      /* No connection, no answer in time, or not the answer we know: all are tried again. */
    } finally {
      clearTimeout(patience);
    }
    return { state: "failed", text: this.#text(isAble && !navigator.onLine ? "waiting" : "failed") };
  }

  #body(id, fields) {
    const body = new URLSearchParams(fields);
    body.append("question", id);
    for (const hidden of this.#form.querySelectorAll("input[type=hidden][name]")) {
      // "question" in the form names the others that may be empty; here it would empty them
      if (!hidden.name.startsWith("q.") && hidden.name !== "question") {
        body.append(hidden.name, hidden.value);
      }
    }
    return body;
  }

  /** Writes on this device what waits, and takes away what does no more. What was refused stays until it was seen. */
  #store(id, fields, outcome = {}) {
    if (!isAble) {
      return;
    }
    const entry = {
      key: keyOf(this.#url, id),
      account,
      url: this.#url,
      id,
      body: [...this.#body(id, fields)],
      typed: this.#inputs(id).filter((input) => input.matches("textarea, input[type=text]")).map(({ name }) => name),
      title: document.title.replace(/ – Daybook$/, ""),
      page: location.pathname,
      at: new Date().toISOString(),
      refused: outcome.state === "refused" ? outcome.text : "",
    };
    const gone = ["saved", "overtaken"].includes(outcome.state);
    this.#stored = this.#stored.then(() => (gone ? remove(entry.key) : put(entry)));
  }

  #show(id, state, text, signIn = false) {
    const line = this.#question(id)?.querySelector(".saved");
    if (!line) {
      return;
    }
    const words = document.createElement("span");
    words.textContent = text;
    if (signIn && this.#form.dataset.signIn) {
      const link = document.createElement("a");
      link.href = this.#form.dataset.signIn;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = this.#text("signIn");
      words.append(" ", link);
    }
    if (line.dataset.state === state && line.textContent === words.textContent) {
      return; // a link that has the focus stays where it is
    }
    line.dataset.state = state;
    line.replaceChildren(words);
    this.#warn();
  }

  /** What is not saved is told in the bar too: its own line may be out of sight, or of a question that is not shown. */
  #warn() {
    const failed = this.#form.querySelector('.question .saved[data-state="failed"]');
    for (const warning of this.#form.querySelectorAll("[data-warning]")) {
      if (warning.textContent !== (failed?.textContent ?? "")) {
        warning.replaceChildren(...(failed?.cloneNode(true).childNodes ?? []));
      }
    }
  }

  /** What the server says about a typed answer; the field names it as its description. */
  #note(id, text) {
    const note = this.#question(id)?.querySelector("[data-note]");
    if (note && note.textContent !== text) {
      note.textContent = text;
      if (text) {
        this.#speak(text);
      }
    }
  }

  /** Another tab was quicker with another answer: this one, or the saved one. */
  #offer(id, fields, revision) {
    const use = document.createElement("button");
    use.type = "button";
    use.className = "button button-quiet";
    use.textContent = this.#text("use");
    use.addEventListener("click", () => {
      this.#seen(revision);
      this.#unsent.set(id, fields);
      this.#keep();
      this.#store(id, fields);
      this.#show(id, "saving", this.#text("saving"));
      this.#retryNow();
    });
    const saved = document.createElement("a");
    saved.href = location.pathname;
    saved.textContent = this.#text("useSaved");
    this.#question(id)?.querySelector(".saved")?.append(" ", use, " ", saved);
  }

  #seen(revision) {
    const field = this.#form.elements.namedItem("seen");
    if (field && Number.isInteger(revision)) {
      field.value = revision;
    }
  }

  #speak(text) {
    this.#spoken.textContent = "";
    setTimeout(() => (this.#spoken.textContent = text), 50);
  }

  #keep() {
    try {
      if (this.#unsent.size) {
        sessionStorage.setItem(this.#key, JSON.stringify([...this.#unsent]));
      } else {
        sessionStorage.removeItem(this.#key);
      }
    } catch {
      /* Without storage the answers stay on the screen and in memory. */
    }
  }

  #restore() {
    let kept = [];
    try {
      kept = JSON.parse(sessionStorage.getItem(this.#key) ?? "[]");
    } catch {
      /* Unreadable: nothing to bring back. */
    }
    for (const [id, fields] of kept) {
      if (this.#unsent.has(id) && this.#sending) {
        continue;
      }
      this.#unsent.set(id, fields);
      this.#putBack(id, fields);
      this.#show(id, "saving", this.#text("saving"));
    }
    this.#count();
    this.#send();
  }

  /** The other questions are on the page now, as they are saved. */
  #more() {
    this.#answeredElsewhere = this.#total - this.#answeredHere();
    this.#restore();
  }

  #putBack(id, fields) {
    const rest = fields.map(([name, value]) => ({ name, value }));
    for (const field of this.#inputs(id)) {
      const at = rest.findIndex(
        ({ name, value }) => name === field.name && (!/^(radio|checkbox)$/.test(field.type) || value === field.value),
      );
      if (/^(radio|checkbox)$/.test(field.type)) {
        field.checked = at >= 0;
      } else if (at >= 0) {
        field.value = rest[at].value;
      }
      if (at >= 0) {
        rest.splice(at, 1);
      }
    }
  }

  #count() {
    const answered = this.#answeredHere() + this.#answeredElsewhere;
    this.#total = answered;
    const total = this.#form.dataset.total ?? this.#questions().length;
    for (const place of this.#form.querySelectorAll("[data-count]")) {
      place.textContent = this.#text("count", { answered, total });
    }
    for (const question of this.#questions()) {
      const id = question.dataset.question;
      const done = this.#isAnswered(question);
      for (const link of document.querySelectorAll(`.overview [data-question="${CSS.escape(id)}"]`)) {
        link.classList.toggle("is-answered", done);
        const word = link.querySelector(".visually-hidden");
        if (word) {
          word.textContent = ` ${this.#text(done ? "answered" : "unanswered")}`;
        }
      }
    }
  }

  #key1to9(event) {
    if (event.target.closest("dialog")) {
      return;
    }
    const alone = this.#questions().filter((each) => !each.hidden);
    const question = event.target.closest(".question[data-question]") ?? (alone.length === 1 ? alone[0] : null);
    const typing = event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
    const off = document.documentElement.dataset.keys === "off";
    if (!question || typing || off || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) {
      return;
    }
    const option = question.querySelectorAll(".choices input:is([type=radio], [type=checkbox])")[event.key - 1];
    if (option) {
      event.preventDefault();
      option.focus();
      option.click();
    }
  }

  #questions() {
    return [...this.#form.querySelectorAll(".question[data-question]")];
  }

  #question(id) {
    return this.#form.querySelector(`.question[data-question="${CSS.escape(id)}"]`);
  }

  #inputs(id) {
    const inputs = this.#question(id)?.querySelectorAll("input, select, textarea") ?? [];
    return [...inputs].filter((input) => input.name === `q.${id}` || input.name.startsWith(`q.${id}.`));
  }

  #answeredHere() {
    return this.#questions().filter((question) => this.#isAnswered(question)).length;
  }

  #isAnswered(question) {
    return this.#inputs(question.dataset.question).some((input) =>
      /^(radio|checkbox)$/.test(input.type) ? input.checked : input.value.trim() !== "",
    );
  }

  #time(instant) {
    const format = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
    const language = document.documentElement.lang || undefined;
    try {
      return new Date(instant).toLocaleTimeString(language, { ...format, timeZone: this.#form.dataset.zone });
    } catch {
      return new Date(instant).toLocaleTimeString(language, format);
    }
  }

  #text(name, values = {}) {
    const attribute = `text${name[0].toUpperCase()}${name.slice(1)}`;
    const text = this.#form.dataset[attribute] ?? TEXTS[name];
    return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  new Autosave(form);
}
