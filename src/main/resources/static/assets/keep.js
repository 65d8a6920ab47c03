// Nothing typed is lost. What people type into forms is kept in this browser tab until the form has been sent; when a
// session ended or a request failed (the cookie desk-lost says so) it is put back where it was typed. Never passwords,
// never files, never another person's. A form with data-keep keeps what is typed in its own way; a field with data-keep="off" is left out.
(function () {
  "use strict";
  var STORE = "desk.kept";
  var LONGEST = 200000;
  var meta = document.querySelector("meta[name=desk-user]");
  var user = meta ? meta.content : "";
  var main = document.querySelector("main");
  var timer = null;
  var leaving = false;

  function read() {
    try { return JSON.parse(window.sessionStorage.getItem(STORE)) || {}; } catch (e) { return {}; }
  }
  function write(kept) {
    try {
      var text = JSON.stringify(kept);
      if (text.length < LONGEST) { window.sessionStorage.setItem(STORE, text); }
    } catch (e) { /* no room or no leave to keep it: then it is as without this script */ }
  }
  function here() {
    var query = new URLSearchParams(window.location.search);
    query.delete("lang");
    var rest = query.toString();
    return window.location.pathname + (rest ? "?" + rest : "");
  }
  function forms() {
    return Array.prototype.filter.call(document.querySelectorAll("main form"), function (form) {
      return (form.method === "post" || form.hasAttribute("hx-post")) && !form.closest("[data-keep=off]") && !form.dataset.keep;
    });
  }
  function nameOf(form) {
    var action = form.getAttribute("hx-post") || form.getAttribute("action") || "";
    var same = forms().filter(function (other) {
      return (other.getAttribute("hx-post") || other.getAttribute("action") || "") === action;
    });
    return (form.id || action) + "#" + same.indexOf(form);
  }
  function mayKeep(field) {
    return field.name && field.dataset.keep !== "off" && !/^_/.test(field.name)
      && !/^(password|hidden|file|submit|button|image|reset)$/.test(field.type)
      && !/password|one-time-code|^cc-/.test(field.autocomplete || "");
  }
  function ticks(field) { return field.type === "checkbox" || field.type === "radio"; }
  function fieldsOf(form) {
    return Array.prototype.filter.call(form.elements, mayKeep);
  }

  function save(sent) {
    var typed = {};
    var any = false;
    forms().forEach(function (form) {
      if (form.dataset.typed) {
        any = true;
        typed[nameOf(form)] = fieldsOf(form).map(function (field) {
          return { name: field.name, value: field.value, checked: ticks(field) ? field.checked : null };
        });
      }
    });
    if (any) {
      var kept = read();
      kept[here()] = { user: user, typed: typed, sent: sent === true };
      write(kept);
    }
  }
  function forget(form) {
    var kept = read();
    var page = kept[here()];
    if (page) {
      delete page.typed[nameOf(form)];
      delete form.dataset.typed;
      write(kept);
    }
  }

  function restore(form, fields) {
    // A page whose forms grow by rows makes room for what comes when it hears this.
    form.dispatchEvent(new CustomEvent("desk:restore", { bubbles: true, detail: { fields: fields } }));
    var used = [];
    var changed = [];
    fields.forEach(function (was) {
      var place = fieldsOf(form).find(function (field) {
        return field.name === was.name && used.indexOf(field) < 0
          && (was.checked === null ? !ticks(field) : ticks(field) && field.value === was.value);
      });
      if (!place) { return; }
      used.push(place);
      if (was.checked === null ? place.value !== was.value : place.checked !== was.checked) {
        if (was.checked === null) { place.value = was.value; } else { place.checked = was.checked; }
        changed.push(place);
      }
    });
    changed.forEach(function (field) {
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return changed.length > 0;
  }

  function comeBack() {
    var kept = read();
    var lost = /(^|;\s*)desk-lost=1/.test(document.cookie);
    Object.keys(kept).forEach(function (page) {
      if (kept[page].user !== user || (kept[page].sent && !lost)) { delete kept[page]; }
    });
    var page = kept[here()];
    delete kept[here()];
    write(kept);
    if (!page || !lost) { return; }
    document.cookie = "desk-lost=; path=/; max-age=0; samesite=lax";
    var any = false;
    forms().forEach(function (form) {
      var fields = page.typed[nameOf(form)];
      if (fields && restore(form, fields)) { any = true; }
    });
    var note = document.getElementById("desk-kept");
    if (any && note) { note.hidden = false; note.textContent = note.dataset.text; }
  }

  if (!main) { return; }
  if (user && main.dataset.keep !== "off") { comeBack(); }
  function typedIn(event) {
    var form = event.target.form;
    if (form && user && mayKeep(event.target) && forms().indexOf(form) >= 0) {
      form.dataset.typed = "true";
      window.clearTimeout(timer);
      leaving = false;
      timer = window.setTimeout(save, 300);
    }
  }
  document.addEventListener("input", typedIn);
  document.addEventListener("change", typedIn);
  document.addEventListener("submit", function (event) {
    if (event.target.dataset.forget === "all") {
      window.clearTimeout(timer);
      forms().forEach(function (form) { delete form.dataset.typed; });
      try { window.sessionStorage.removeItem(STORE); } catch (e) { /* there was none */ }
    } else {
      leaving = event.target.method === "post" && !event.target.hasAttribute("hx-post");
      save(leaving);
    }
  }, true);
  document.addEventListener("htmx:afterRequest", function (event) {
    var form = event.detail.elt && event.detail.elt.closest("form");
    var verb = event.detail.requestConfig && event.detail.requestConfig.verb;
    if (form && event.detail.successful && verb === "post" && document.contains(form)
      && event.detail.elt === form) { forget(form); }
  });
  window.addEventListener("pagehide", function () { window.clearTimeout(timer); save(leaving); });
})();
