/*
 * Self-checks, answered where they stand. Without this file the form leads back to its place in the page.
 *
 * form[data-check] posts its answer and expects {"html": the self-check, answered or asked again}; [data-again] in it
 * leads to the form again. Whatever is not such an answer is left to the form as it is.
 */
const PATIENCE = 15_000;

function enliven(form) {
  if (form.querySelector("[data-order]")) {
    import("./order.js");
  }
  if (form.querySelector("[data-place]")) {
    import("./place.js");
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!form.hasAttribute("aria-busy")) {
      answer(form);
    }
  });
}

async function answer(form) {
  form.setAttribute("aria-busy", "true");
  let html = "";
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
      body: new URLSearchParams(new FormData(form)),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    html = response.ok ? ((await response.json()).html ?? "") : "";
  } catch {
    /* No connection, or not the answer we know: the form itself tells. */
  }
  form.removeAttribute("aria-busy");
  if (html) {
    show(form, html);
  } else {
    form.submit();
  }
}

function show(form, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const answered = template.content.querySelector("[data-check]");
  if (answered.matches("form")) {
    form.querySelector(".error")?.remove();
    form.querySelector("button.button").before(answered.querySelector(".error") ?? "");
    copyNote(answered, form);
    form.querySelector("input:not([type=hidden]), select")?.focus();
    return;
  }
  form.replaceWith(answered);
  answered.querySelector("[data-again]").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    form.querySelector(".error")?.remove();
    answered.replaceWith(form);
    form.querySelector("input:not([type=hidden]), select")?.focus();
  });
  answered.focus({ preventScroll: true });
  answered.scrollIntoView({ block: "nearest" });
}

/** What the page says of a number that it cannot read. */
function copyNote(from, to) {
  const note = to.querySelector("[data-note]");
  if (note) {
    note.textContent = from.querySelector("[data-note]").textContent;
  }
}

for (const form of document.querySelectorAll("form[data-check]")) {
  enliven(form);
}
