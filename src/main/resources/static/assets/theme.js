// Runs before anything is painted: light or dark, as chosen in the bar or else as the system says.
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var CHOICES = ["system", "light", "dark"];

  function chosen() {
    try {
      var kept = window.localStorage.getItem("desk.theme");
      return CHOICES.indexOf(kept) < 0 ? "system" : kept;
    } catch (e) { return "system"; }
  }

  function apply() {
    var choice = chosen();
    root.setAttribute("data-theme-choice", choice);
    root.setAttribute("data-bs-theme", choice === "system" ? (dark.matches ? "dark" : "light") : choice);
    document.dispatchEvent(new CustomEvent("desk:theme"));
  }

  root.classList.add("js");
  dark.addEventListener("change", apply);
  window.addEventListener("storage", function (event) { if (event.key === "desk.theme") { apply(); } });
  apply();

  window.deskTheme = {
    next: function () {
      var next = CHOICES[(CHOICES.indexOf(chosen()) + 1) % CHOICES.length];
      try { window.localStorage.setItem("desk.theme", next); } catch (e) { /* then it holds for this page only */ }
      apply();
      return chosen();
    }
  };
})();
