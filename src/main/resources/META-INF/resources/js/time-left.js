/*
 * Counts down a timed attempt: [data-due=instant] with data-text-left "{minutes}" and data-text-over, and a [data-left]
 * that shows it. Spoken at ten, five and one minutes only; the end itself is the server's.
 */
const SPOKEN = [10, 5, 1];

for (const place of document.querySelectorAll("[data-due]")) {
  const end = Date.parse(place.dataset.due);
  const left = place.querySelector("[data-left]");
  const spoken = document.createElement("span");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  place.append(spoken);
  let before = Infinity;
  const show = () => {
    const minutes = Math.ceil((end - Date.now()) / 60_000);
    if (minutes === before) {
      return;
    }
    before = minutes;
    left.textContent = minutes > 0 ? place.dataset.textLeft.replace("{minutes}", minutes) : place.dataset.textOver;
    if (minutes <= 0 || SPOKEN.includes(minutes)) {
      spoken.textContent = left.textContent;
    }
  };
  show();
  setInterval(show, 1000);
}
