/*
 * One question after the other without loading a page for each. The other questions are taken from the page of all, as it
 * stands there; until they have come, and wherever they do not, the buttons load a page as they do without this file.
 *
 * form.one-question[data-sheet=ADDRESS of the page of all][data-total][data-question-address="…/{number}"]
 *   data-text-title "{number}"; holds one .question[id], [name=view], button[name=go] in .quiz-bar: [data-step=previous],
 *   [data-step=next], [data-step=summary]; and an .overview of button[name=go]
 * [data-go-on] a hidden label with a checkbox: whether choosing one answer of a list by mouse or finger goes on by itself
 *
 * Tells the document "questions-came" when they are there.
 */
const PAUSE = 450; // ms between a choice and the next question: long enough to see it, and to change it

class Steps {
  #form;
  #questions;
  #at;
  #goOn = document.querySelector("[data-go-on]");
  #timer = 0;
  #pointed = -Infinity;

  constructor(form, questions, at) {
    this.#form = form;
    this.#questions = questions;
    this.#at = at;
    form.addEventListener("submit", (event) => this.#submitted(event), { capture: true });
    form.addEventListener("pointerup", (event) => (this.#pointed = event.timeStamp));
    form.addEventListener("change", (event) => this.#chosen(event));
    document.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("popstate", () => this.#show(this.#addressed(), false));
    this.#offerGoOn();
  }

  static async of(form) {
    const here = form.querySelector(".question");
    const response = await fetch(form.dataset.sheet, { headers: { Accept: "text/html" } });
    if (!response.ok) {
      return;
    }
    const sheet = new DOMParser().parseFromString(await response.text(), "text/html");
    const questions = [...sheet.querySelectorAll("form .question[id]")];
    const at = questions.findIndex((question) => question.id === here.id);
    if (questions.length !== Number(form.dataset.total) || at < 0) {
      return;
    }
    questions[at] = here;
    here.before(...questions.slice(0, at).map(adopt));
    here.after(...questions.slice(at + 1).map(adopt));
    document.dispatchEvent(new CustomEvent("questions-came"));
    new Steps(form, [...form.querySelectorAll(".question[id]")], at + 1);
  }

  #submitted(event) {
    const { name, value } = event.submitter ?? {};
    if (name === "go" && /^\d+$/.test(value)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#show(Number(value), true);
    }
  }

  #show(number, remember) {
    if (number < 1 || number > this.#questions.length) {
      return;
    }
    clearTimeout(this.#timer);
    this.#at = number;
    this.#questions.forEach((question, index) => (question.hidden = index !== number - 1));
    this.#form.elements.namedItem("view").value = number;
    const last = number === this.#questions.length;
    const [previous, next, summary] = ["previous", "next", "summary"].map((step) =>
      this.#form.querySelector(`.quiz-bar [data-step="${step}"]`),
    );
    previous.hidden = number === 1;
    previous.value = number - 1;
    next.hidden = last;
    next.value = number + 1;
    summary.hidden = !last;
    this.#form.querySelector("[data-default]").value = last ? "summary" : number + 1;
    for (const button of this.#form.querySelectorAll(".overview button")) {
      button.toggleAttribute("aria-current", Number(button.value) === number);
      if (button.hasAttribute("aria-current")) {
        button.setAttribute("aria-current", "step");
      }
    }
    document.title = this.#form.dataset.textTitle.replace("{number}", number);
    if (remember) {
      history.pushState(null, "", this.#form.dataset.questionAddress.replace("{number}", number));
    }
    const title = this.#questions[number - 1].querySelector("legend, h2");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    this.#form.scrollIntoView({ block: "start" });
  }

  #addressed() {
    return Number(location.pathname.split("/").pop());
  }

  /** Arrow keys choose among radio buttons, so only a choice that was pointed at goes on. */
  #chosen(event) {
    const pointed = event.timeStamp - this.#pointed < 500;
    if (!event.target.matches(".choices input[type=radio]") || !pointed || !this.#goOn?.querySelector("input").checked) {
      return;
    }
    clearTimeout(this.#timer);
    const from = this.#at;
    this.#timer = setTimeout(() => {
      if (from === this.#at) {
        this.#next();
      }
    }, PAUSE);
  }

  #next() {
    const last = this.#at === this.#questions.length;
    this.#form.requestSubmit(this.#form.querySelector(`.quiz-bar [data-step="${last ? "summary" : "next"}"]`));
  }

  #key(event) {
    const off = document.documentElement.dataset.keys === "off";
    const busy = event.target.closest?.("input, select, textarea, dialog");
    if (off || busy || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (event.key === "ArrowRight") {
      this.#next();
    } else if (event.key === "ArrowLeft") {
      this.#show(this.#at - 1, true);
    }
  }

  #offerGoOn() {
    if (!this.#goOn) {
      return;
    }
    const box = this.#goOn.querySelector("input");
    try {
      box.checked = localStorage.getItem("daybook.go-on") !== "off";
      box.addEventListener("change", () => localStorage.setItem("daybook.go-on", box.checked ? "on" : "off"));
    } catch {
      /* Without storage the choice lasts for this page. */
    }
    this.#goOn.hidden = false;
  }
}

function adopt(question) {
  const adopted = document.importNode(question, true);
  adopted.hidden = true;
  return adopted;
}

for (const form of document.querySelectorAll("form.one-question[data-sheet]")) {
  // What does not come is loaded page by page
  Steps.of(form).catch(() => {});
}
