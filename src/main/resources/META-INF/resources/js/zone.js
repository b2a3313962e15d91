/*
 * Proposes the browser's time zone, and the date that it is there; the person sees both and may choose others. The date is
 * reckoned from the server's instant [data-now], for a device's clock may be wrong. Without this file an empty date
 * begins today, wherever that is.
 */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const select of document.querySelectorAll("select[name=zone][data-guess]")) {
  if ([...select.options].some((option) => option.value === zone)) {
    select.value = zone;
  }
}

for (const date of document.querySelectorAll("input[type=date][data-now]")) {
  const zones = date.form.elements.namedItem("zone");
  const loaded = performance.now();
  let proposed = "";
  const propose = () => {
    if (date.value !== proposed) {
      return; // chosen by hand
    }
    const now = Date.parse(date.dataset.now) + performance.now() - loaded;
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: zones.value,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).formatToParts(now);
    const part = (type) => parts.find((each) => each.type === type).value;
    proposed = `${part("year")}-${part("month")}-${part("day")}`;
    date.value = proposed;
    date.min = proposed;
  };
  zones.addEventListener("change", propose);
  propose();
}
