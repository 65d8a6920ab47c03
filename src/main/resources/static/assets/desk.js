// What the pages need beyond htmx: the menu of narrow screens, and dropping a file on a form.
(function () {
  "use strict";
  var narrow = window.matchMedia("(max-width: 48rem)");
  var menu = document.querySelector(".desk-menu");
  function fit() { if (menu) { menu.open = !narrow.matches; } }
  narrow.addEventListener("change", fit);
  fit();

  document.querySelectorAll(".desk-drop").forEach(function (zone) {
    var input = zone.querySelector("input[type=file]");
    ["dragover", "dragenter"].forEach(function (name) {
      zone.addEventListener(name, function (event) { event.preventDefault(); zone.classList.add("over"); });
    });
    ["dragleave", "drop"].forEach(function (name) {
      zone.addEventListener(name, function () { zone.classList.remove("over"); });
    });
    zone.addEventListener("drop", function (event) {
      event.preventDefault();
      if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; }
    });
  });
})();
