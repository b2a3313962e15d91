/*
 * On a wide screen what a lesson cites, and its footnotes, stand beside the line that cites them. They are a second look at
 * the lists at the end, which stay: here is nothing to reach by keyboard, and nothing that is read twice aloud.
 */
const lesson = document.querySelector(".lesson");
const prose = lesson?.querySelector(".prose");
const wide = matchMedia("(min-width: 80rem)");
const GAP = 16;

if (prose) {
  const margin = document.createElement("div");
  margin.className = "margin";
  margin.setAttribute("aria-hidden", "true");
  const notes = [];
  const met = new Set();
  for (const link of prose.querySelectorAll("sup a[href^='#ref-'], sup a[href^='#fn-']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target || met.has(target)) {
      continue;
    }
    met.add(target);
    const note = document.createElement("p");
    const number = document.createElement("span");
    number.className = "margin-number";
    number.textContent = link.textContent.trim();
    note.append(number, " ", words(target));
    margin.append(note);
    notes.push({ note, link });
  }
  if (notes.length) {
    lesson.append(margin);
    const lay = () => wide.matches && place(margin, notes);
    // Before they are seen for the first time
    lay();
    new ResizeObserver(lay).observe(prose);
    wide.addEventListener("change", lay);
    document.fonts?.ready.then(lay);
  }
}

/** Without the way back to the text that a footnote has. */
function words(target) {
  const copy = target.cloneNode(true);
  copy.querySelectorAll(".footnote-back").forEach((back) => back.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** Each beside its line, below the one before it, and clear of the captions that stand in the margin too. */
function place(margin, notes) {
  const top = margin.getBoundingClientRect().top;
  const taken = [...prose.querySelectorAll("figcaption")]
    .map((caption) => caption.getBoundingClientRect())
    .filter((box) => box.left >= prose.getBoundingClientRect().right)
    .map((box) => ({ from: box.top - top, to: box.bottom - top }));
  let free = 0;
  for (const { note, link } of notes) {
    let at = Math.max(free, link.getBoundingClientRect().top - top - 4);
    for (const { from, to } of taken) {
      if (at < to + GAP && at + note.offsetHeight + GAP > from) {
        at = to + GAP;
      }
    }
    note.style.insetBlockStart = `${at}px`;
    free = at + note.offsetHeight + GAP;
  }
}
