// A diagram of a process: what an owner adds, changes and removes, and what is wrong, by colour, sign and words.
(function () {
  "use strict";
  var figure = document.getElementById("process-diagram");
  if (!figure || !window.BpmnJS) { return; }
  var words = figure.dataset;
  var canvasElement = figure.querySelector(".order-diagram-canvas");
  var viewer = new window.BpmnJS({ container: canvasElement });
  var looks = {
    ADDED: { name: "diagram-added", badge: "", sign: "+", word: words.added },
    CHANGED: { name: "diagram-changed", badge: "here", sign: "~", word: words.changed },
    REMOVED: { name: "diagram-removed", badge: "cancelled", sign: "−", word: words.removed },
    WRONG: { name: "diagram-wrong", badge: "failed", sign: "!", word: words.wrong }
  };
  var picture = null;
  var marks = {};

  function badge(look, text) {
    var element = document.createElement("div");
    element.className = ("order-badge " + look.badge).trim();
    element.textContent = look.sign;
    element.title = look.word + ": " + text;
    return element;
  }

  function mark(id, look, text, left) {
    var element = viewer.get("elementRegistry").get(id);
    if (!element) { return; }
    viewer.get("canvas").addMarker(id, look.name);
    marks[id] = (marks[id] || []).concat(look.sign);
    if (!element.waypoints) {
      viewer.get("overlays").add(id, { position: { top: -14, left: left }, show: { minZoom: 0 }, scale: { min: 0.55, max: 1 }, html: badge(look, text) });
    }
  }

  function show(which) {
    figure.querySelectorAll("[data-which]").forEach(function (button) {
      button.hidden = !picture.before;
      button.setAttribute("aria-pressed", String(button.dataset.which === which));
    });
    viewer.importXML(picture[which]).then(function () {
      marks = {};
      viewer.get("zoomScroll").toggle(false);
      picture.changes.forEach(function (change) {
        if (change.element && (change.change === "REMOVED") === (which === "before")) {
          mark(change.element, looks[change.change], [change.name].concat(change.text).join("; "), -6);
        }
      });
      if (which === "after") {
        picture.findings.forEach(function (finding) { mark(finding.element, looks.WRONG, finding.text, 14); });
      }
      if (which === "after") {
        (words.walked || "").split(" ").filter(function (id) { return viewer.get("elementRegistry").get(id); }).forEach(function (id) {
          viewer.get("canvas").addMarker(id, "diagram-walked");
          marks[id] = (marks[id] || []).concat("✓");
        });
      }
      viewer.get("canvas").zoom("fit-viewport");
      figure.dataset.marked = Object.keys(marks).map(function (id) { return id + marks[id].join(""); }).join(" ");
      figure.dataset.ready = "true";
    }).catch(function () {
      figure.classList.add("empty");
      canvasElement.textContent = words.none;
      figure.dataset.ready = "true";
    });
  }

  figure.querySelectorAll("[data-which]").forEach(function (button) {
    button.addEventListener("click", function () { if (picture) { show(button.dataset.which); } });
  });
  figure.querySelectorAll("[data-zoom]").forEach(function (button) {
    button.addEventListener("click", function () {
      var canvas = viewer.get("canvas");
      if (button.dataset.zoom === "all") { canvas.zoom("fit-viewport"); }
      if (button.dataset.zoom === "in") { canvas.zoom(canvas.zoom() * 1.25); }
      if (button.dataset.zoom === "out") { canvas.zoom(canvas.zoom() / 1.25); }
    });
  });
  fetch(words.address, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then(function (answer) {
      if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
      return answer.json();
    })
    .then(function (found) {
      picture = found;
      show("after");
    })
    .catch(function () { canvasElement.textContent = words.none; });
})();
