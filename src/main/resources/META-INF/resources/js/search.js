/*
 * A search form that shows its results while one types. The server finds them, as without this script; the address
 * keeps the words, so that the page can be shared and reloaded.
 *
 * form[data-results] names the element that holds the results.
 */
for (const form of document.querySelectorAll("form[data-results]")) {
  const results = document.getElementById(form.dataset.results);
  let waiting;
  let asked = 0;

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 200);
  });

  async function find() {
    const address = new URL(form.action);
    const words = new URLSearchParams(new FormData(form));
    if ([...words.values()].some((value) => value.trim())) {
      address.search = words;
    }
    const number = ++asked;
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById(results.id);
      if (answer.ok && found && number === asked) {
        show(found);
        history.replaceState(null, "", address);
      }
    } catch {
      /* Away from the network the button still says so. */
    }
  }

  /* The line with the count stays the same element: only so is its change spoken. */
  function show(found) {
    const status = results.querySelector("[role=status]");
    const next = found.querySelector("[role=status]");
    status.replaceChildren(...next.childNodes);
    while (status.nextSibling) {
      status.nextSibling.remove();
    }
    results.append(...[...found.children].filter((child) => child !== next));
  }
}
