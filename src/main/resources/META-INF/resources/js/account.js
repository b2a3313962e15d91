/*
 * A public page is the same for everyone; who is signed in at this browser comes in a small answer of its own. A page
 * that is left forgets it, so that Back after signing out shows nobody.
 */
const names = document.querySelectorAll("[data-account-name]");
const teaching = document.getElementById("teaching-link");

function show(account) {
  for (const name of names) {
    name.querySelector("bdi").textContent = account.name;
    name.hidden = !account.name;
  }
  teaching.hidden = !account.teaches;
}

async function ask() {
  const answer = await fetch("/account-name", { headers: { accept: "application/json" } }).catch(() => null);
  if (answer && answer.status === 200) {
    show(await answer.json());
  }
}

addEventListener("pagehide", () => show({ name: "", teaches: false }));
addEventListener("pageshow", (event) => event.persisted && ask());
ask();
