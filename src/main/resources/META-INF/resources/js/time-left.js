/*
 * Counts down a timed attempt: [data-seconds-left] by the server's clock when the page was made, data-ask an address
 * that answers {"secondsLeft": number} now, data-text-left "{minutes}", data-text-over, and a [data-left] that shows it.
 * The device's clock may be wrong and is never read: the time that passes is counted by one that only goes on. That one
 * may stand still while the device sleeps, so whoever comes back asks again; every saved answer tells it too, as the event
 * "time-left" on the document. Spoken at ten, five and one minutes only; the end itself is the server's.
 */
const SPOKEN = [10, 5, 1];

class TimeLeft {
  #place;
  #left;
  #spoken = document.createElement("span");
  #end = 0; // by performance.now()
  #before = Infinity;

  constructor(place) {
    this.#place = place;
    this.#left = place.querySelector("[data-left]");
    this.#spoken.className = "visually-hidden";
    this.#spoken.setAttribute("role", "status");
    place.append(this.#spoken);
    this.#is(Number(place.dataset.secondsLeft));
    setInterval(() => this.#show(), 1000);
    document.addEventListener("time-left", ({ detail }) => this.#is(detail));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#ask());
    addEventListener("pageshow", (event) => event.persisted && this.#ask());
  }

  async #ask() {
    try {
      const response = await fetch(this.#place.dataset.ask, { headers: { Accept: "application/json" } });
      if (response.ok) {
        this.#is((await response.json()).secondsLeft);
      }
    } catch {
      /* No connection: what was told last goes on. */
    }
  }

  #is(seconds) {
    if (Number.isFinite(seconds) && seconds >= 0) {
      this.#end = performance.now() + seconds * 1000;
      this.#show();
    }
  }

  #show() {
    const minutes = Math.ceil((this.#end - performance.now()) / 60_000);
    if (minutes === this.#before) {
      return;
    }
    this.#before = minutes;
    const { textLeft, textOver } = this.#place.dataset;
    this.#left.textContent = minutes > 0 ? textLeft.replace("{minutes}", minutes) : textOver;
    if (minutes <= 0 || SPOKEN.includes(minutes)) {
      this.#spoken.textContent = this.#left.textContent;
    }
  }
}

for (const place of document.querySelectorAll("[data-seconds-left]")) {
  new TimeLeft(place);
}
