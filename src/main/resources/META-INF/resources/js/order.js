/*
 * Things to order, made easier: arrows beside the numbers, and the list always stands in the order of its numbers.
 * Without this file the numbers alone are the answer.
 *
 * ul[data-order] > li > select + label   data-text-up, -down, -moved "{place} {total}"
 */
class Order {
  #list;
  #spoken = document.createElement("p");

  constructor(list) {
    this.#list = list;
    this.#spoken.className = "visually-hidden";
    this.#spoken.setAttribute("role", "status");
    list.after(this.#spoken);
    for (const item of this.#items()) {
      item.append(this.#arrow(item, "up", "↑", -1), this.#arrow(item, "down", "↓", 1));
    }
    list.addEventListener("change", (event) => this.#numbered(event.target));
    this.#arrange();
  }

  #items() {
    return [...this.#list.children];
  }

  #arrow(item, name, sign, step) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "order-move";
    button.textContent = sign;
    button.title = this.#list.dataset[name === "up" ? "textUp" : "textDown"];
    button.setAttribute("aria-label", `${button.title}: ${item.querySelector("label").textContent}`);
    button.addEventListener("click", () => {
      const to = this.#items().indexOf(item) + step;
      this.#move(item, Math.max(0, Math.min(to, this.#items().length - 1)));
      button.focus();
      item.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }));
    });
    return button;
  }

  /** A number chosen by hand puts its thing there; no number takes all away. */
  #numbered(select) {
    if (select.value === "") {
      this.#selects().forEach((other) => (other.value = ""));
      return;
    }
    this.#move(select.closest("li"), Number(select.value) - 1);
    select.focus();
  }

  #move(item, to) {
    const others = this.#items().filter((other) => other !== item);
    if (to >= others.length) {
      this.#list.append(item);
    } else {
      others[to].before(item);
    }
    this.#selects().forEach((select, at) => (select.value = at + 1));
    this.#spoken.textContent = this.#list.dataset.textMoved
      .replace("{place}", to + 1)
      .replace("{total}", this.#items().length);
  }

  #selects() {
    return this.#items().map((item) => item.querySelector("select"));
  }

  /** Numbers that are there from before put the list in their order. */
  #arrange() {
    const number = (item) => Number(item.querySelector("select").value);
    if (this.#items().every((item) => number(item) > 0)) {
      this.#list.append(...this.#items().sort((a, b) => number(a) - number(b)));
    }
  }
}

function wake() {
  for (const list of document.querySelectorAll("[data-order]:not(.is-live)")) {
    list.classList.add("is-live");
    new Order(list);
  }
}

wake();
document.addEventListener("questions-came", wake);
