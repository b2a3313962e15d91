/*
 * A lesson's bookmarks: arrow keys turn days, the table of contents shows where the reader is and how much is left, and a
 * lesson that was left half-way offers to go on there. Nothing here completes a lesson.
 *
 * .prose[data-lesson] names the lesson; its data-text-resume is the words of the link, data-minutes how long it takes to
 * read, data-text-here "{section} {minutes}", shown in [data-here]; a progress[data-far] shows how far one is
 *
 * Where there is a [data-notes] the page is a learner's: the event "own" (notes.js) brings {"person", "place"}, and where
 * reading stops is sent to its data-own/places, so that any device goes on there. Else this browser keeps it.
 */
const AFTER_SCROLLING = 10_000;

const prose = document.querySelector(".prose[data-lesson]");

document.addEventListener("keydown", (event) => {
  const busy = event.target.closest?.("input, select, textarea, [contenteditable], [tabindex='0'], [role], dialog");
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || busy) {
    return;
  }
  const relation = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  if (relation && document.documentElement.dataset.keys !== "off") {
    document.querySelector(`a[rel~="${relation}"][href]`)?.click();
  }
});

if (prose) {
  const blocks = [...prose.children].filter((block) => block.id);
  const headings = blocks.filter((block) => block.matches("h2[id]"));
  const links = [...document.querySelectorAll("aside.contents a[href^='#']")];
  const key = `daybook.stopped.${prose.dataset.lesson}`;
  const learner = document.querySelector("[data-notes]");
  let person = "";
  let sent = "";
  let sending = 0;

  if (learner) {
    document.addEventListener("own", ({ detail }) => {
      person = detail.person;
      sent = detail.place;
      resume(detail.place);
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send());
    addEventListener("pagehide", send);
  } else {
    resume(recall());
  }
  let waiting = false;
  addEventListener(
    "scroll",
    () => {
      if (!waiting) {
        waiting = true;
        setTimeout(() => {
          waiting = false;
          mark();
          keep();
        }, 200);
      }
    },
    { passive: true },
  );
  mark();

  function mark() {
    const box = prose.getBoundingClientRect();
    const far = Math.min(1, Math.max(0, (innerHeight - box.top) / box.height));
    where(far);
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.35);
    const current = passed.at(-1)?.id;
    for (const link of links) {
      if (current && decodeURIComponent(link.hash.slice(1)) === current) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }

  function where(far) {
    const section = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.35).at(-1);
    const minutes = Math.ceil(Number(prose.dataset.minutes) * (1 - far));
    const begun = section && far < 1;
    for (const here of document.querySelectorAll("[data-here]")) {
      here.textContent = begun
        ? prose.dataset.textHere.replace("{section}", section.textContent.trim()).replace("{minutes}", Math.max(1, minutes))
        : "";
    }
    for (const progress of document.querySelectorAll("[data-far]")) {
      progress.hidden = false;
      progress.value = Math.round(100 * far);
    }
  }

  /** The anchor at which reading stopped; empty at the beginning, and when all is read. */
  function stopped() {
    const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 80);
    return at > 3 ? blocks[at].id : "";
  }

  function keep() {
    if (learner) {
      clearTimeout(sending);
      sending = setTimeout(send, AFTER_SCROLLING);
      return;
    }
    try {
      const at = stopped();
      if (at) {
        localStorage.setItem(key, at);
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      /* Without storage the reader finds the place by the table of contents. */
    }
  }

  function send() {
    clearTimeout(sending);
    const at = stopped();
    if (!person || at === sent || scrollY === 0) {
      return;
    }
    sent = at;
    fetch(`${learner.dataset.own}/places`, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ person, lesson: learner.dataset.lesson, at }),
      keepalive: true,
    }).catch(() => (sent = ""));
  }

  function recall() {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  }

  function resume(anchor) {
    const block = blocks.find(({ id }) => id === anchor);
    if (block && !location.hash) {
      offer(block);
    }
  }

  function offer(block) {
    const link = document.createElement("a");
    link.href = "#";
    link.className = "resume";
    link.textContent = prose.dataset.textResume ?? "Continue where you stopped";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      link.remove();
      block.tabIndex = -1;
      block.scrollIntoView();
      block.focus({ preventScroll: true });
    });
    document.querySelector(".lesson-head")?.append(link);
  }
}
