/*
 * A figure that is tapped stands enlarged over the page, to be moved about by finger, wheel or arrow keys. Without this file
 * the same link opens the picture alone.
 */
const prose = document.querySelector(".prose[data-text-enlarged]");
const dialog = document.createElement("dialog");
dialog.className = "enlarged";

function open(link) {
  const picture = link.querySelector("img").cloneNode();
  picture.loading = "eager";
  const frame = document.createElement("div");
  frame.className = "enlarged-frame";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", prose.dataset.textEnlarged);
  frame.append(picture);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = prose.dataset.textClose;
  close.addEventListener("click", () => dialog.close());
  dialog.setAttribute("aria-label", prose.dataset.textEnlarged);
  dialog.replaceChildren(close, frame);
  dialog.showModal();
}

if (prose) {
  document.body.append(dialog);
  prose.addEventListener("click", (event) => {
    const link = event.target.closest("a.enlarge");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link);
    }
  });
}
