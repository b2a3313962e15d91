/*
 * A learner's notes and bookmarks, brought to the paragraphs of a lesson whose page is the same for everybody. Without
 * this file a link leads to them.
 *
 * [data-notes=URL]  holds that link; data-own=URL, data-lesson, data-text-note, -bookmarked, -add, -change, -bookmark, -keep, -cancel
 * [data-note-places] a hidden button that shows where notes can be made
 *
 * Asked: data-own. Expected: {"person": tag, "notes": [{"at": anchor, "token", "text", "seen": mark}], "place": anchor};
 * told on as the event "own"
 */
const root = document.querySelector("[data-notes]");
const KEY = "daybook.note-places";
let leaving = false;

if (root) {
  bring();
}

async function bring() {
  const answer = await fetch(root.dataset.own, { headers: { Accept: "application/json" } }).catch(() => null);
  if (answer?.status !== 200) {
    return;
  }
  const own = await answer.json();
  const { person, notes } = own;
  const kept = new Map(notes.map((note) => [note.at, note]));
  for (const paragraph of document.querySelectorAll(".prose > [id^='p_']")) {
    paragraph.after(beside(paragraph, kept.get(paragraph.id), person));
  }
  offerPlaces();
  keepFromLeaving();
  document.dispatchEvent(new CustomEvent("own", { detail: own }));
  if (location.hash.startsWith("#p_")) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

/** A note that is being written is not left behind without a question. */
function keepFromLeaving() {
  document.addEventListener("submit", () => (leaving = true));
  addEventListener("pageshow", () => (leaving = false));
  addEventListener("beforeunload", (event) => {
    const written = [...document.querySelectorAll(".note-form textarea")].some((text) => text.value !== text.defaultValue);
    if (written && !leaving) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
}

/** What stands below a paragraph: its note, and where notes are being made the buttons for one. */
function beside(paragraph, note, person) {
  const box = element("div", "own-note");
  box.dataset.empty = String(!note);
  if (note) {
    const label = element("p", "own-note-label", root.dataset[note.text ? "textNote" : "textBookmarked"]);
    label.prepend(icon(note.text ? "pencil" : "bookmark"));
    box.append(label);
    if (note.text) {
      const words = element("p", "own-words", note.text);
      words.dir = "auto";
      box.append(words);
    }
  }
  const ways = element("p", "note-ways");
  const write = element("button", "button button-quiet", root.dataset[note ? "textChange" : "textAdd"]);
  write.type = "button";
  write.addEventListener("click", () => open(box, ways, paragraph, note, person));
  ways.append(write);
  if (!note) {
    const mark = form(paragraph, person, "");
    mark.append(hidden("bookmark", "1"), element("button", "button button-quiet", root.dataset.textBookmark));
    ways.append(mark);
  }
  for (const button of ways.querySelectorAll("button")) {
    button.append(element("span", "visually-hidden", `: ${begin(paragraph)}`));
  }
  box.append(ways);
  return box;
}

function open(box, ways, paragraph, note, person) {
  const writing = form(paragraph, person, note?.seen ?? "");
  const label = element("label", "", root.dataset.textNote);
  const text = element("textarea");
  text.id = label.htmlFor = `note-${paragraph.id}`;
  text.name = "text";
  text.rows = 4;
  text.maxLength = 4000;
  text.dir = "auto";
  text.defaultValue = note?.text ?? "";
  const keep = element("button", "button button-primary", root.dataset.textKeep);
  const cancel = element("button", "button button-quiet", root.dataset.textCancel);
  cancel.type = "button";
  cancel.addEventListener("click", () => {
    writing.replaceWith(ways);
    ways.querySelector("button").focus();
  });
  const field = element("div", "field");
  field.append(label, text);
  const actions = element("p", "cluster");
  actions.append(keep, cancel);
  writing.classList.add("note-form");
  writing.append(field, actions);
  ways.replaceWith(writing);
  text.focus();
}

function form(paragraph, person, seen) {
  const made = element("form");
  made.method = "post";
  made.action = root.dataset.notes;
  const fields = { person, lesson: root.dataset.lesson, at: paragraph.id, quote: begin(paragraph, 300), seen, back: "lesson" };
  for (const [name, value] of Object.entries(fields)) {
    made.append(hidden(name, value));
  }
  return made;
}

/** Where there are no notes, the buttons for them come only when they are wanted: a page is for reading. */
function offerPlaces() {
  const button = document.querySelector("[data-note-places]");
  const show = (on) => {
    document.documentElement.dataset.notePlaces = on ? "on" : "off";
    button.setAttribute("aria-pressed", String(on));
  };
  let on = false;
  try {
    on = localStorage.getItem(KEY) === "on";
  } catch {
    /* Without storage the choice lasts for this page. */
  }
  show(on);
  button.addEventListener("click", () => {
    on = !on;
    show(on);
    try {
      localStorage.setItem(KEY, on ? "on" : "off");
    } catch {
      /* as above */
    }
  });
  button.hidden = false;
}

function begin(paragraph, most = 40) {
  const copy = paragraph.cloneNode(true);
  copy.querySelectorAll("sup, svg").forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, " ").trim().slice(0, most);
}

function element(name, classes = "", text = "") {
  const made = document.createElement(name);
  if (classes) {
    made.className = classes;
  }
  made.textContent = text;
  return made;
}

function hidden(name, value) {
  const field = element("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  return field;
}

function icon(name) {
  const made = element("span", `icon icon-${name}`);
  made.setAttribute("aria-hidden", "true");
  return made;
}
