// Live pages. An element with data-live="orders" gets the event "live" when something about that topic has changed, and
// fetches itself again: <div data-live="orders" hx-get="…" hx-trigger="live">. One connection serves the whole page; it
// rests while the page is hidden, since a browser opens only a few of them.
(function () {
  "use strict";
  var LONGEST = 60000;
  var source = null;
  var open = "";
  var sure = 0;
  var wait = 2000;
  var timer = null;
  var later = [];
  var missed = {};
  var pressed = false;

  function names(element) { return (element.dataset.live || "").split(/\s+/).filter(Boolean); }

  function watched() { return Array.prototype.slice.call(document.querySelectorAll("[data-live]")); }

  function wanted() {
    var all = [];
    watched().forEach(function (element) {
      names(element).forEach(function (name) { if (all.indexOf(name) < 0) { all.push(name); } });
    });
    return all.sort();
  }

  // Nobody's typing is taken away: an element that somebody writes in, or has written in, is left alone until it is empty.
  // With data-hold it shows what was typed and refused. And nothing moves under a finger that is down: the page would grow or
  // shrink between pressing and letting go, and a button would be missed.
  function busy(element) {
    if (pressed || element.dataset.hold) { return true; }
    var active = document.activeElement;
    var typing = active && element.contains(active) && /^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName);
    return typing || Array.prototype.some.call(element.querySelectorAll("input, textarea"), function (field) {
      return field.type !== "hidden" && (field.value !== field.defaultValue || field.checked !== field.defaultChecked);
    });
  }

  function nudge(element) {
    if (busy(element)) {
      if (later.indexOf(element) < 0) { later.push(element); }
    } else if (element.classList.contains("htmx-request")) {
      // What it is fetching may be older than this change: it fetches once more when it is back.
      names(element).forEach(function (name) { missed[name] = true; });
    } else {
      element.dispatchEvent(new CustomEvent("live", { bubbles: false }));
    }
  }

  function tell(topic) {
    watched().forEach(function (element) {
      if (topic === null || names(element).indexOf(topic) >= 0) { nudge(element); }
    });
  }

  function close() {
    if (source) {
      if (source.readyState === EventSource.OPEN) { sure = performance.now(); }
      source.close();
      source = null;
    }
    window.clearTimeout(timer);
  }

  function connect() {
    var topics = wanted();
    close();
    var begun = performance.now();
    open = topics.join(" ");
    if (!topics.length || document.hidden || !window.EventSource) { return; }
    var address = "/live?age=" + Math.ceil(begun - sure)
      + topics.map(function (topic) { return "&topic=" + encodeURIComponent(topic); }).join("");
    source = new EventSource(address);
    source.addEventListener("open", function () { wait = 2000; sure = begun; });
    source.addEventListener("changed", function (event) { tell(event.data); });
    source.addEventListener("error", function () {
      var refused = source && source.readyState === EventSource.CLOSED;
      if (source) { source.close(); source = null; }
      if (refused && wait >= LONGEST) { sure = performance.now(); tell(null); }
      timer = window.setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST);
    });
  }

  // What a page asks by itself is told apart from what a person asks: it must not keep a left-alone session alive.
  document.addEventListener("htmx:configRequest", function (event) {
    var cause = event.detail.triggeringEvent;
    if (cause && cause.type === "live") { event.detail.headers["Orderwright-Live"] = "true"; }
  });

  // A session that is over answers with the login page: that belongs nowhere inside this one. And who began to type while
  // the part was on its way keeps what was typed.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var request = event.detail.requestConfig || {};
    if (!request.triggeringEvent || request.triggeringEvent.type !== "live") { return; }
    if (/\/login(\?|$)/.test(event.detail.xhr.responseURL || "")) {
      event.detail.shouldSwap = false;
      close();
    } else if (busy(request.elt)) {
      event.detail.shouldSwap = false;
      if (later.indexOf(request.elt) < 0) { later.push(request.elt); }
    }
  });

  function again() {
    window.setTimeout(function () {
      var topics = Object.keys(missed);
      missed = {};
      topics.forEach(tell);
    }, 0);
  }

  document.addEventListener("htmx:afterSettle", again);
  document.addEventListener("htmx:sendError", again);
  document.addEventListener("htmx:responseError", again);
  document.addEventListener("htmx:afterSettle", function () { if (wanted().join(" ") !== open) { connect(); } });
  function catchUp() {
    window.setTimeout(function () {
      var waiting = later;
      later = [];
      waiting.filter(document.contains.bind(document)).forEach(nudge);
    }, 0);
  }

  document.addEventListener("focusout", catchUp);
  window.addEventListener("pointerdown", function () { pressed = true; }, true);
  ["pointerup", "pointercancel", "blur"].forEach(function (end) {
    window.addEventListener(end, function (event) {
      // Fields lose the focus too, when a button is pressed.
      if (!pressed || (end === "blur" && event.target !== window)) { return; }
      // The click comes after it.
      window.setTimeout(function () { pressed = false; catchUp(); }, 0);
    }, true);
  });
  document.addEventListener("visibilitychange", function () { if (document.hidden) { close(); } else { connect(); } });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { connect(); } });
  connect();
})();
