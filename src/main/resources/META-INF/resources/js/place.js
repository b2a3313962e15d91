/*
 * A place to mark: what is chosen on the body is chosen in the list too, and the other way round. Without this file
 * either is an answer, for they are one group of radio buttons.
 *
 * [data-place] holds .place-area[data-region] and .place-list, both with radios, and [data-marked] "{name}"
 */
function show(place) {
  const chosen = place.querySelector("input:checked");
  if (!chosen) {
    return;
  }
  const inList = place.querySelector(`.place-list input[value="${CSS.escape(chosen.value)}"]`);
  inList.checked = true;
  for (const area of place.querySelectorAll(".place-area")) {
    area.classList.toggle("is-chosen", area.dataset.region === chosen.value);
  }
  const marked = place.querySelector("[data-marked]");
  marked.textContent = marked.dataset.textMarked.replace("{name}", inList.closest("label").textContent.trim());
}

function wake() {
  for (const place of document.querySelectorAll("[data-place]:not(.is-live)")) {
    place.classList.add("is-live");
    place.addEventListener("change", () => show(place));
    show(place);
  }
}

wake();
document.addEventListener("questions-came", wake);
