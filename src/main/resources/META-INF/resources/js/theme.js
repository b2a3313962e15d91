/* Blocking on purpose and tiny: sets the reader's theme, typeface and shortcut keys before the first
 * paint, then wakes the switches (.switch[data-switch=theme|reading|keys] with buttons whose value is the choice). */
(function () {
  "use strict";
  var root = document.documentElement;
  function stored(name) {
    try {
      return localStorage.getItem("daybook." + name);
    } catch (refused) {
      return null;
    }
  }
  function show(name, value) {
    if (value) {
      root.setAttribute("data-" + name, value);
    } else {
      root.removeAttribute("data-" + name);
    }
  }
  function keep(name, value) {
    try {
      if (value) {
        localStorage.setItem("daybook." + name, value);
      } else {
        localStorage.removeItem("daybook." + name);
      }
    } catch (refused) {
      /* Without storage the choice lasts for this page. */
    }
  }
  ["theme", "reading", "keys"].forEach(function (name) {
    show(name, stored(name));
  });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-switch]").forEach(function (group) {
      var name = group.getAttribute("data-switch");
      var buttons = group.querySelectorAll("button");
      function mark(value) {
        buttons.forEach(function (button) {
          button.setAttribute("aria-pressed", String(button.value === (value || "")));
        });
      }
      buttons.forEach(function (button) {
        button.addEventListener("click", function () {
          show(name, button.value);
          keep(name, button.value);
          mark(button.value);
        });
      });
      mark(stored(name));
      group.hidden = false;
    });
  });
})();
