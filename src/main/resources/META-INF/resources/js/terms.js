/*
 * Explains a word where it stands. Without this file the link leads to its explanation at the end of the page.
 *
 * a.term[href="#term-ID"]   dt#term-ID with the word, and the dd after it
 */
const GAP = 8;

if (HTMLElement.prototype.showPopover) {
  const box = document.createElement("div");
  box.className = "term-box";
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "term-word");
  const word = document.createElement("p");
  word.id = "term-word";
  const meaning = document.createElement("p");
  box.append(word, meaning);
  document.querySelector("main")?.append(box);

  for (const link of document.querySelectorAll("a.term[href^='#term-']")) {
    const term = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const explained = term?.nextElementSibling;
    if (explained?.matches("dd")) {
      link.setAttribute("aria-haspopup", "dialog");
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
          return;
        }
        event.preventDefault();
        word.replaceChildren(...term.cloneNode(true).childNodes);
        meaning.replaceChildren(...explained.cloneNode(true).childNodes);
        box.showPopover();
        place(box, link);
        box.focus({ preventScroll: true });
      });
    }
  }
  addEventListener("resize", () => box.matches(":popover-open") && box.hidePopover());
}

/** Below its word, or above it where there is no room below. */
function place(box, link) {
  const at = link.getClientRects()[0];
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - GAP));
  const below = at.bottom + GAP;
  const top = below + box.offsetHeight < innerHeight ? below : Math.max(GAP, at.top - GAP - box.offsetHeight);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
