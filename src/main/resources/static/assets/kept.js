// Keeps what is typed into a form in the browser until the server has taken it: a lost session loses no word.
(function () {
  "use strict";
  var PREFIX = "orderwright-form:";
  var DAY = 24 * 60 * 60 * 1000;
  var saved = document.querySelector("[data-saved]");
  try {
    for (var i = localStorage.length - 1; i >= 0; i--) {
      var name = localStorage.key(i);
      if (name.indexOf(PREFIX) !== 0) { continue; }
      var done = saved && name.endsWith(":" + saved.dataset.saved);
      if (done || Date.now() - (JSON.parse(localStorage.getItem(name)).at || 0) > DAY) { localStorage.removeItem(name); }
    }
  } catch (e) { /* a browser without storage keeps nothing */ }

  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    var key = PREFIX + form.dataset.user + ":" + form.dataset.keep;
    function fields() { return Array.prototype.filter.call(form.elements, function (field) { return field.name && field.type !== "hidden" && field.type !== "submit"; }); }
    function values() {
      var all = {};
      fields().forEach(function (field) { all[field.name] = field.type === "checkbox" ? field.checked : field.value; });
      return all;
    }
    if (form.dataset.wrong !== "true") {
      try {
        var kept = JSON.parse(localStorage.getItem(key));
        if (kept && JSON.stringify(kept.values) !== JSON.stringify(values())) {
          fields().forEach(function (field) {
            if (field.type === "checkbox") { field.checked = kept.values[field.name]; } else if (field.name in kept.values) { field.value = kept.values[field.name]; }
          });
          document.getElementById("kept-note").hidden = false;
        }
      } catch (e) { /* nothing is kept */ }
    }
    form.addEventListener("input", function () {
      try { localStorage.setItem(key, JSON.stringify({ at: Date.now(), values: values() })); } catch (e) { /* full or absent */ }
    });
  });
})();
