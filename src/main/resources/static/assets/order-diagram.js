// The diagram that an order runs on: done, waiting, failed and cancelled steps are told by colour, sign and words.
(function () {
  "use strict";
  var figure = document.getElementById("diagram");
  if (!figure || !window.BpmnJS) { return; }
  var words = figure.dataset;
  var signs = { DONE: "✓", HERE: "▶", FAILED: "!", CANCELLED: "×" };
  var canvasElement = figure.querySelector(".order-diagram-canvas");
  var tabs = figure.querySelector(".order-diagram-tabs");
  var list = figure.querySelector(".order-steps");
  var viewer = new window.BpmnJS({ container: canvasElement });
  var diagrams = [];
  var chosen = 0;
  var shown = null;
  var marked = [];

  function say(step) {
    var text = words[step.status.toLowerCase()];
    return step.times > 1 ? text + " " + words.times.replace("#", step.times) : text;
  }

  function badge(step) {
    var element = document.createElement("div");
    element.className = "order-badge " + step.status.toLowerCase();
    element.textContent = signs[step.status] + (step.times > 1 ? " " + step.times + "×" : "");
    element.title = say(step);
    return element;
  }

  function mark(diagram) {
    var canvas = viewer.get("canvas");
    var overlays = viewer.get("overlays");
    var registry = viewer.get("elementRegistry");
    marked.forEach(function (mark) { if (registry.get(mark[0])) { canvas.removeMarker(mark[0], mark[1]); } });
    marked = [];
    overlays.clear();
    diagram.steps.forEach(function (step) {
      if (!registry.get(step.activity)) { return; }
      var name = "order-step-" + step.status.toLowerCase();
      canvas.addMarker(step.activity, name);
      marked.push([step.activity, name]);
      overlays.add(step.activity, {
        position: { top: -14, left: -6 }, show: { minZoom: 0 }, scale: { min: 0.55, max: 1 }, html: badge(step)
      });
    });
  }

  /** By the company's clocks, not by those of whoever looks. */
  function atCompany(moment) {
    return new Date(moment).toLocaleString(document.documentElement.lang, { timeZone: document.getElementById("desk-zone").dataset.zone });
  }

  function tell(diagram) {
    list.textContent = "";
    diagram.steps.forEach(function (step) {
      var item = document.createElement("li");
      var until = step.until ? " – " + atCompany(step.until) : "";
      item.textContent = step.name + ": " + say(step) + " (" + atCompany(step.since) + until + ")";
      list.appendChild(item);
    });
  }

  function current(diagram) {
    var open = diagram.steps.filter(function (step) { return step.status === "HERE" || step.status === "FAILED"; });
    var last = (open.length ? open : diagram.steps).slice(-1)[0];
    return last && viewer.get("elementRegistry").get(last.activity);
  }

  function here() {
    var canvas = viewer.get("canvas");
    var element = current(diagrams[chosen]);
    canvas.zoom(0.75);
    if (element) {
      var box = canvas.viewbox();
      canvas.viewbox({ x: element.x + element.width / 2 - box.width / 2, y: element.y + element.height / 2 - box.height / 2, width: box.width, height: box.height });
    }
  }

  function zoom(how) {
    var canvas = viewer.get("canvas");
    if (how === "all") { canvas.zoom("fit-viewport"); }
    if (how === "here") { here(); }
    if (how === "in") { canvas.zoom(canvas.zoom() * 1.25); }
    if (how === "out") { canvas.zoom(canvas.zoom() / 1.25); }
  }

  function choose() {
    tabs.textContent = "";
    diagrams.forEach(function (diagram, index) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm";
      button.textContent = diagram.name + " (" + diagram.version + ")";
      button.setAttribute("aria-pressed", String(index === chosen));
      button.addEventListener("click", function () { chosen = index; show(); });
      tabs.appendChild(button);
    });
  }

  function show() {
    var diagram = diagrams[chosen];
    figure.classList.toggle("empty", !diagram);
    if (!diagram) {
      list.textContent = "";
      canvasElement.textContent = words.none;
      return;
    }
    choose();
    tell(diagram);
    if (diagram.xml === shown) {
      mark(diagram);
      return;
    }
    viewer.importXML(diagram.xml).then(function () {
      shown = diagram.xml;
      marked = [];
      viewer.get("zoomScroll").toggle(false);
      mark(diagram);
      zoom(canvasElement.clientWidth < 700 ? "here" : "all");
      figure.dataset.ready = "true";
    });
  }

  function load() {
    var headers = { Accept: "application/json" };
    if (diagrams.length) { headers["Orderwright-Live"] = "true"; }
    fetch(words.address, { headers: headers, credentials: "same-origin" })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
        return answer.json();
      })
      .then(function (found) {
        diagrams = found;
        chosen = Math.min(chosen, Math.max(found.length - 1, 0));
        show();
      })
      .catch(function () { /* what is drawn stays; the next nudge tries again */ });
  }

  figure.querySelectorAll("[data-zoom]").forEach(function (button) {
    button.addEventListener("click", function () { if (shown) { zoom(button.dataset.zoom); } });
  });
  figure.addEventListener("live", load);
  load();
})();
