// What the pages need beyond htmx: the menu of narrow screens, light and dark, keys, troubles of requests that a page
// makes by itself, and dropping a file on a form.
(function () {
  "use strict";

  // --- the menu of narrow screens
  var menuButton = document.querySelector(".desk-menu-button");
  var menu = document.getElementById("desk-menu");
  function openMenu(open) {
    if (menu) {
      menu.classList.toggle("open", open);
      menuButton.setAttribute("aria-expanded", String(open));
    }
  }
  if (menuButton) {
    menuButton.addEventListener("click", function () { openMenu(!menu.classList.contains("open")); });
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.classList.contains("open")) { openMenu(false); menuButton.focus(); }
    });
  }

  // --- groups of a long menu: one at a time, closed by Escape and by whatever is clicked elsewhere
  function closeGroups(but) {
    document.querySelectorAll(".desk-group details[open]").forEach(function (group) {
      if (group !== but) { group.open = false; }
    });
  }
  document.addEventListener("click", function (event) {
    closeGroups(event.target.closest ? event.target.closest(".desk-group details") : null);
  });
  document.addEventListener("keydown", function (event) {
    var group = event.key === "Escape" && document.activeElement && document.activeElement.closest(".desk-group details[open]");
    if (group) { group.open = false; group.querySelector("summary").focus(); }
  });

  // --- light and dark
  var themeButton = document.querySelector(".desk-theme");
  function nameTheme() {
    var name = themeButton.dataset[document.documentElement.getAttribute("data-theme-choice")];
    themeButton.setAttribute("aria-label", name);
    themeButton.title = name;
  }
  if (themeButton) {
    nameTheme();
    document.addEventListener("desk:theme", nameTheme);
    themeButton.addEventListener("click", function () { window.deskTheme.next(); });
  }

  // --- keys: any link, button or field with data-key="g o" or data-key="n" answers to them, and the dialog lists it
  var help = document.getElementById("desk-help");
  var switchedOn = help && help.querySelector("[name=keys]");
  var pressed = "";
  var forget = null;
  function keysOn() {
    try { return window.localStorage.getItem("desk.keys") !== "off"; } catch (e) { return true; }
  }
  function keyed() {
    return Array.prototype.filter.call(document.querySelectorAll("[data-key]"), function (element) {
      return !element.disabled && (element.offsetParent !== null || element.closest("#desk-menu"));
    });
  }
  function labelOf(element) {
    var label = element.dataset.keyLabel || element.getAttribute("aria-label")
      || (element.labels && element.labels[0] && element.labels[0].textContent) || element.textContent;
    return label.trim().replace(/\s+/g, " ");
  }
  function row(list, keys, label) {
    var term = document.createElement("dt");
    keys.split(" ").forEach(function (key) {
      var cap = document.createElement("kbd");
      cap.textContent = key;
      term.appendChild(cap);
    });
    var what = document.createElement("dd");
    what.textContent = label;
    list.append(term, what);
  }
  function showHelp() {
    if (!help || help.open) { return; }
    var list = help.querySelector("dl");
    list.textContent = "";
    keyed().forEach(function (element) { row(list, element.dataset.key, labelOf(element)); });
    row(list, "?", help.dataset.help);
    row(list, "Esc", help.dataset.close);
    switchedOn.checked = keysOn();
    help.showModal();
  }
  function use(element) {
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) {
      element.focus();
      if (element.select) { element.select(); }
    } else {
      element.click();
    }
  }
  if (help) {
    help.querySelector("button").addEventListener("click", function () { help.close(); });
    help.addEventListener("click", function (event) { if (event.target === help) { help.close(); } });
    switchedOn.addEventListener("change", function () {
      try { window.localStorage.setItem("desk.keys", switchedOn.checked ? "on" : "off"); } catch (e) { /* on */ }
    });
    document.querySelectorAll(".desk-help-button").forEach(function (button) {
      button.addEventListener("click", showHelp);
    });
  }
  document.addEventListener("keydown", function (event) {
    var at = event.target;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      || !keysOn() || event.key.length !== 1 || at.isContentEditable || document.querySelector("dialog[open]")
      || (/^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) && !/^(checkbox|radio|button|submit)$/.test(at.type))) {
      return;
    }
    if (event.key === "?") { event.preventDefault(); showHelp(); return; }
    var whole = (pressed ? pressed + " " : "") + event.key;
    var exact = null;
    var begins = false;
    keyed().forEach(function (element) {
      if (element.dataset.key === whole) { exact = exact || element; }
      if (element.dataset.key.indexOf(whole + " ") === 0) { begins = true; }
    });
    window.clearTimeout(forget);
    pressed = "";
    if (exact) {
      event.preventDefault();
      use(exact);
    } else if (begins) {
      pressed = whole;
      forget = window.setTimeout(function () { pressed = ""; }, 1500);
    }
  });

  // --- a request that the page itself made and that failed: said, never swallowed
  var trouble = document.getElementById("desk-trouble");
  function byItself(event) {
    var cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    return cause && /^(live|load|revealed|every)$/.test(cause.type);
  }
  function say(text) {
    if (trouble) {
      trouble.textContent = text;
      trouble.hidden = false;
    }
  }
  document.addEventListener("htmx:responseError", function (event) {
    var number = event.detail.xhr.getResponseHeader("Orderwright-Incident");
    if (trouble && !byItself(event)) {
      say((event.detail.xhr.status >= 500 ? trouble.dataset.failed : trouble.dataset.refused)
        + (number ? " " + trouble.dataset.incident + " " + number : ""));
    }
  });
  document.addEventListener("htmx:sendError", function (event) {
    if (trouble && !byItself(event)) { say(trouble.dataset.offline); }
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (trouble && !byItself(event)) { trouble.hidden = true; trouble.textContent = ""; }
  });

  // --- a button that copies a text: <button data-copy="#id">
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) { return; }
    var from = document.querySelector(button.dataset.copy);
    from.focus();
    from.select();
    var done = function () { if (button.dataset.copied) { button.textContent = button.dataset.copied; } };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(from.value).then(done, function () { /* it is selected: Ctrl+C */ });
    } else if (document.execCommand("copy")) {
      done();
    }
  });

  // --- dropping a file
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
