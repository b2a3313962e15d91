/*
 * A lesson's bookmarks: arrow keys turn days, the table of contents shows where the reader is and how much is left, and a
 * lesson that was left half-way offers to go on there. Nothing here completes a lesson.
 *
 * .prose[data-lesson] names the lesson; its data-text-resume is the words of the link, data-minutes how long it takes to
 * read, data-text-here "{section} {minutes}", shown in [data-here]; a progress[data-far] shows how far one is
 */
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
  const blocks = [...prose.children];
  const headings = blocks.filter((block) => block.matches("h2[id]"));
  const links = [...document.querySelectorAll("aside.contents a[href^='#']")];
  const key = `daybook.place.${prose.dataset.lesson}`;
  const place = recall();

  if (place > 3 && place < blocks.length && !location.hash) {
    offer(blocks[place]);
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

  function keep() {
    const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 80);
    try {
      if (at > 3) {
        localStorage.setItem(key, String(at));
      } else if (at < 0) {
        localStorage.removeItem(key);
      }
    } catch {
      /* Without storage the reader finds the place by the table of contents. */
    }
  }

  function recall() {
    try {
      return Number(localStorage.getItem(key) ?? 0);
    } catch {
      return 0;
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
