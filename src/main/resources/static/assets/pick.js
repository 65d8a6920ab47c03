// Scans come faster than pages: what is scanned is taken from the field at once, sent one after the other, and kept in the
// browser until the server has answered. The field is free for the next scan all the while.
(function () {
  "use strict";
  var form = document.querySelector("form[data-queue]");
  if (!form || !window.fetch) { return; }
  var field = document.getElementById("sku");
  var quantity = document.getElementById("quantity");
  var waiting = document.getElementById("pick-waiting");
  var key = "orderwright-scans:" + form.dataset.user + ":" + form.dataset.queue;
  var queue = [];
  var sending = false;

  function keep() {
    try {
      if (queue.length) { localStorage.setItem(key, JSON.stringify(queue)); } else { localStorage.removeItem(key); }
    } catch (e) { /* a browser without storage keeps them in memory only */ }
    waiting.hidden = !queue.length;
    waiting.textContent = waiting.dataset.text.replace("#", String(queue.length));
  }

  function show(page, scan) {
    var refused = page.querySelector("#pick-message .desk-message.bad") !== null;
    ["pick-message", "pick-lines", "pick-progress", "pick-of"].forEach(function (id) {
      var now = document.getElementById(id);
      var then = page.getElementById(id);
      if (now && then) { now.replaceWith(then); }
    });
    ["sku", "quantity"].forEach(function (name) {
      var then = page.getElementById(name + "-error");
      if (!then) { return; }
      document.getElementById(name + "-error").replaceWith(then);
      var wrong = then.textContent.trim() !== "";
      var input = document.getElementById(name);
      if (wrong) { input.setAttribute("aria-invalid", "true"); } else { input.removeAttribute("aria-invalid"); }
    });
    if (refused && field.value === "") {
      field.value = scan.sku;
      quantity.value = scan.quantity;
      field.select();
    }
  }

  function next() {
    if (sending || !queue.length) { return; }
    sending = true;
    var scan = queue[0];
    var body = new URLSearchParams(new FormData(form));
    body.set("scan", scan.scan);
    body.set("sku", scan.sku);
    body.set("quantity", scan.quantity);
    body.set("answer", scan.answer);
    fetch(form.action, { method: "POST", body: body, credentials: "same-origin" }).then(function (answer) {
      return answer.text().then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        if (!answer.ok || !page.querySelector("#pick-lines")) {
          // Not this page: where the session has ended, asking for it leads to the login. The scans stay.
          window.setTimeout(function () { window.location.reload(); }, 3000);
          return;
        }
        queue.shift();
        keep();
        show(page, scan);
        sending = false;
        next();
      });
    }).catch(function () {
      // No answer: whether it has counted, the server knows by the scan's number.
      sending = false;
      window.setTimeout(next, 2000);
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var sku = field.value.trim();
    if (!sku) { field.focus(); return; }
    queue.push({ scan: Date.now().toString(36) + Math.random().toString(36).slice(2), sku: sku, quantity: quantity.value, answer: event.submitter ? event.submitter.value : "take" });
    field.value = "";
    quantity.value = "1";
    field.focus();
    keep();
    next();
  });

  try { queue = JSON.parse(localStorage.getItem(key)) || []; } catch (e) { queue = []; }
  keep();
  next();
})();
