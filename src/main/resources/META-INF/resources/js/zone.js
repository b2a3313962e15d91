/* Proposes the browser's time zone; the person sees it and may choose another. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const select of document.querySelectorAll("select[name=zone][data-guess]")) {
  if ([...select.options].some((option) => option.value === zone)) {
    select.value = zone;
  }
}
