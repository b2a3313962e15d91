/*
 * The list of keys: "?" or [data-keys-open] opens dialog#keys. Its switch turns all single keys off, "?" too (WCAG 2.1.4);
 * the button stays.
 */
const dialog = document.getElementById("keys");
const opener = document.querySelector("[data-keys-open]");

if (dialog && opener) {
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), select, textarea, dialog");
    const off = document.documentElement.dataset.keys === "off";
    if (event.key === "?" && !typing && !off && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      dialog.showModal();
    }
  });
}
