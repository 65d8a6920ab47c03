// Typing an order: suggestions, keys, paste, and a draft that is stored while it is typed. What the server has not
// taken yet is kept in the browser, so that neither a lost session nor a dead server loses a word.
(function () {
  "use strict";
  var PREFIX = "orderwright-draft:";

  function kept(user) {
    var found = [];
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf(PREFIX + user + ":") === 0) { found.push(key.substring((PREFIX + user + ":").length)); }
      }
    } catch (e) { /* a browser without storage keeps nothing */ }
    return found;
  }

  // The list of drafts: what only this browser has.
  var local = document.getElementById("entry-local");
  if (local) {
    kept(local.dataset.user).forEach(function (id) {
      var link = document.createElement("a");
      link.href = local.dataset.drafts + "/" + encodeURIComponent(id);
      link.textContent = local.dataset.open;
      link.className = "btn btn-sm me-2";
      document.getElementById("entry-local-links").appendChild(link);
      local.hidden = false;
    });
  }

  var form = document.getElementById("entry");
  if (!form) { return; }
  var say = form.dataset;
  var key = PREFIX + say.user + ":" + say.draft;
  var lines = document.getElementById("entry-lines");
  var version = Number(say.version);
  var editor = Array.prototype.map.call(crypto.getRandomValues(new Uint32Array(4)), function (n) { return n.toString(36); }).join("");
  var timer = null, saving = null, dirty = false, stopped = false, serial = 0;
  // what placing was refused for, and for which content
  var insisted = [], refusedContent = "";
  // what is shown of what it comes to: it is placed as that or not at all
  var seen = null, seenOf = "";

  function byId(id) { return document.getElementById(id); }
  function show(id, on) { byId(id).hidden = !on; }
  function status(text) { byId("entry-status").textContent = text; }
  function store(content) { try { localStorage.setItem(key, JSON.stringify(content)); } catch (e) { /* full or absent */ } }
  function forget() { try { localStorage.removeItem(key); } catch (e) { /* absent */ } }

  // ---- what is typed
  function rows() { return Array.prototype.slice.call(lines.querySelectorAll(".entry-line")); }
  function field(row, name) { return row.querySelector("[data-field=" + name + "]"); }
  function blank(row) { return ["sku", "quantity", "price", "discount"].every(function (name) { return !field(row, name).value.trim(); }); }
  function own() { return Array.prototype.slice.call(form.querySelectorAll("[data-own]")); }
  function content() {
    var all = rows(), fields = {};
    own().forEach(function (input) { fields[input.dataset.own] = input.value; });
    while (all.length && blank(all[all.length - 1])) { all.pop(); }
    return {
      customer: byId("customer").value, purchaseOrder: byId("purchaseOrder").value, requestedOn: byId("requestedOn").value,
      prepaid: byId("prepaid").checked, shipTo: byId("shipTo").value,
      lines: all.map(function (row) {
        return { sku: field(row, "sku").value, quantity: field(row, "quantity").value, price: field(row, "price").value, discount: field(row, "discount").value };
      }),
      fields: fields
    };
  }
  function fill(row, line) {
    ["sku", "quantity", "price", "discount"].forEach(function (name) { field(row, name).value = line[name] || ""; });
  }
  /** What is offered no more is shown all the same, and found to be wrong: it does not go unsaid. */
  function say_(input, text) {
    input.value = text;
    if (input.tagName === "SELECT" && input.value !== text) { input.add(new Option(text, text, false, true)); }
  }
  function put(draft) {
    byId("customer").value = draft.customer; byId("purchaseOrder").value = draft.purchaseOrder;
    byId("requestedOn").value = draft.requestedOn; byId("prepaid").checked = draft.prepaid; byId("shipTo").value = draft.shipTo || "";
    own().forEach(function (input) { say_(input, (draft.fields || {})[input.dataset.own] || ""); });
    lines.textContent = "";
    draft.lines.forEach(function (line) { fill(add(), line); });
    if (!draft.lines.length) { add(); }
  }
  function add(after) {
    var row = byId("entry-line").content.firstElementChild.cloneNode(true);
    if (after) { after.after(row); } else { lines.appendChild(row); }
    number();
    return row;
  }
  function number() {
    rows().forEach(function (row, i) {
      row.querySelector(".entry-number").textContent = String(i + 1);
      row.querySelectorAll("[data-label]").forEach(function (named) { named.setAttribute("aria-label", named.dataset.label + " " + (i + 1)); });
      ["sku", "quantity", "price", "discount"].forEach(function (name) {
        var error = row.querySelector("[data-error=" + name + "]");
        if (!error.id) { error.id = "error-" + (++serial); field(row, name).setAttribute("aria-describedby", error.id); }
      });
    });
  }
  function remove(row) {
    var all = rows(), at = all.indexOf(row);
    row.remove();
    if (all.length === 1) { add(); }
    number();
    all = rows();
    field(all[Math.min(at, all.length - 1)], "sku").focus();
    changed();
  }

  // ---- the server
  function csrf() { return form.querySelector("input[name=_csrf]"); }
  function post(url, body, again) {
    var token = csrf();
    var headers = { "Content-Type": "application/json", "Accept": "application/json" };
    if (token) { headers["X-CSRF-TOKEN"] = token.value; }
    return fetch(url, { method: "POST", headers: headers, body: JSON.stringify(body), redirect: "manual", credentials: "same-origin" }).then(function (answer) {
      if (answer.type === "opaqueredirect" || answer.status === 401) { throw { lost: true }; }
      if (answer.status === 403 && !again) { return fresh().then(function () { return post(url, body, true); }); }
      if (answer.status >= 500) { throw { failed: true }; }
      return answer.text().then(function (text) {
        var json = null;
        try { json = JSON.parse(text); } catch (e) { /* no answer of ours */ }
        if (!json) { throw { failed: true }; }
        return { status: answer.status, body: json };
      });
    });
  }
  /** The session may be another one since a login in another window: its token is on a fresh copy of this page. */
  function fresh() {
    return fetch(say.save, { redirect: "manual", credentials: "same-origin", headers: { "Accept": "text/html" } }).then(function (answer) {
      if (answer.type === "opaqueredirect" || !answer.ok) { throw { lost: true }; }
      return answer.text();
    }).then(function (html) {
      var token = new DOMParser().parseFromString(html, "text/html").querySelector("#entry input[name=_csrf]");
      if (!token) { throw { lost: true }; }
      csrf().value = token.value;
    });
  }
  function typed(anyway) { return { version: version, editor: editor, anyway: !!anyway, content: content() }; }
  function changed() {
    dirty = true;
    store(content());
    if (stopped) { return; }
    clearTimeout(timer);
    timer = setTimeout(save, 350);
  }
  function save(anyway) {
    clearTimeout(timer);
    if (saving) { return saving.then(function () { return dirty ? save(anyway) : null; }); }
    var sent = typed(anyway === true);
    dirty = false;
    status(say.saving);
    saving = post(say.save, sent).then(function (answer) {
      saving = null;
      if (answer.status === 200) {
        version = answer.body.version;
        taken(sent.content);
        seenOf = JSON.stringify(sent.content);
        preview(answer.body.preview);
      } else {
        refused(answer);
      }
    }, function (problem) { saving = null; broken(problem); });
    return saving;
  }
  function taken(sent) {
    show("entry-lost", false);
    show("entry-error", false);
    if (JSON.stringify(sent) === JSON.stringify(content())) { forget(); }
    status(say.saved.replace("{0}", new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZone: document.getElementById("desk-zone").dataset.zone })));
  }
  function refused(answer) {
    dirty = true;
    var code = answer.body.code || "";
    if (code.indexOf("draft.") === 0) {
      stopped = true;
      byId("entry-conflict-text").textContent = answer.body.detail;
      byId("entry-mine").hidden = code === "draft.placed-before" || code === "draft.unknown";
      show("entry-conflict", true);
      status(say.kept);
    } else {
      byId("entry-error").textContent = answer.body.detail || say.failed;
      show("entry-error", true);
      status(say.kept);
    }
  }
  function broken(problem) {
    dirty = true;
    status(say.kept);
    if (problem && problem.lost) { show("entry-lost", true); return; }
    byId("entry-error").textContent = say.failed;
    show("entry-error", true);
    clearTimeout(timer);
    timer = setTimeout(save, 5000);
  }

  // ---- what would become of it
  function preview(is) {
    seen = is.seen;
    var byRow = {};
    is.lines.forEach(function (line) { byRow[line.row] = line; });
    byId("shipTo-name").textContent = is.shipTo || "";
    byId("customer-name").textContent = is.customer ? is.customer.name + " · " + is.customer.facts : "";
    rows().forEach(function (row, i) {
      var line = byRow[i], name = row.querySelector(".entry-name");
      name.textContent = "";
      row.querySelector(".entry-amount").textContent = line ? line.amount : "";
      field(row, "price").placeholder = line && line.fromList ? line.price : field(row, "price").dataset.label;
      if (line) {
        name.append(line.name + " · ");
        var stock = document.createElement("span");
        stock.textContent = line.stock;
        if (line.missing) { stock.className = "short"; }
        name.append(stock);
        line.packs.forEach(function (pack) {
          var say = document.createElement("button");
          say.type = "button"; say.className = "btn btn-sm entry-pack"; say.tabIndex = -1; say.textContent = pack;
          say.addEventListener("click", function () { inPack(row, pack); });
          name.append(" ", say);
        });
      }
    });
    show("entry-sum", !!is.sum);
    show("entry-empty", !is.sum);
    show("entry-part", !!is.sum && is.problems.length > 0);
    if (is.sum) {
      ["net", "tax", "gross"].forEach(function (name) { form.querySelector("[data-sum=" + name + "]").textContent = is.sum[name] + " " + is.sum.currency; });
    }
    var steps = byId("entry-steps");
    steps.textContent = "";
    is.steps.forEach(function (step) {
      var item = document.createElement("li");
      item.className = step.mood;
      [["strong", step.title], ["span", step.why]].concat(step.facts.map(function (fact) { return ["span", fact]; }), [["small", step.because]]).forEach(function (part) {
        if (part[1]) { var element = document.createElement(part[0]); element.textContent = part[1]; item.appendChild(element); }
      });
      steps.appendChild(item);
    });
    complain(is.problems, false);
  }
  /** The number that is typed, said in another pack: a phone's keys for numbers have no letters. */
  function inPack(row, pack) {
    var input = field(row, "quantity"), number = /^[^A-Za-z\u3400-\u9fff]*/.exec(input.value)[0].trim();
    input.value = (number || "1") + " " + pack;
    corrected(input);
    changed();
  }
  /**
   * Errors at their fields. While somebody types, what is only unfinished is not called wrong; what placing was refused for
   * stays said, at the field and beside the button, until its field is changed or the server finds nothing wrong any more.
   */
  function complain(problems, all) {
    var active = document.activeElement, said = [];
    if (all) { insisted = problems.map(function (problem) { return insist(problem); }); }
    form.querySelectorAll("[aria-invalid]").forEach(function (input) { input.removeAttribute("aria-invalid"); });
    form.querySelectorAll(".entry-error").forEach(function (error) { error.textContent = ""; });
    problems.concat(notAskedAgain(problems)).forEach(function (problem) {
      var at = place(problem.field), kept = insistedOn(problem, at);
      if (kept) { said.push({ problem: problem, at: at }); }
      if (!at) { return; }
      var unfinished = !kept && (at.input === active || !at.input || !at.input.value.trim() && (!at.row || at.row.contains(active) || !at.input.dataset.touched));
      if (unfinished) { return; }
      at.error.textContent = problem.message;
      if (at.input) { at.input.setAttribute("aria-invalid", "true"); }
    });
    summary(said);
    return form.querySelector("[aria-invalid=true]");
  }
  function insist(problem) {
    var at = place(problem.field);
    return { problem: problem, input: at && at.input, value: at && at.input ? at.input.value : JSON.stringify(content()) };
  }
  function stands(one) {
    return one.input ? one.input.isConnected && one.input.value === one.value : one.value === JSON.stringify(content());
  }
  function insistedOn(problem, at) {
    return insisted.some(function (one) {
      return stands(one) && (one.input ? at && at.input === one.input : one.problem.message === problem.message);
    });
  }
  /** A draft is not asked all that an order is: what only placing finds stays until something is typed. */
  function notAskedAgain(problems) {
    return insisted.filter(function (one) {
      return JSON.stringify(content()) === refusedContent
        && !problems.some(function (problem) { return problem.field === one.problem.field; });
    }).map(function (one) { return one.problem; });
  }
  function summary(said) {
    var box = byId("entry-mend"), items = box.querySelector("ul");
    items.textContent = "";
    said.forEach(function (one) {
      var item = document.createElement("li"), input = one.at && one.at.input;
      if (input) {
        var go = document.createElement("button");
        go.type = "button"; go.className = "btn btn-link p-0 align-baseline";
        go.textContent = input.getAttribute("aria-label") || input.labels[0].textContent;
        go.addEventListener("click", function () { input.focus(); });
        item.append(go, ": ");
      }
      item.append(one.problem.message);
      items.appendChild(item);
    });
    box.querySelector("strong").textContent = said.length === 1 ? say.mendOne : say.mend.replace("{0}", said.length);
    box.hidden = !said.length;
  }
  /** Whoever corrects a field is not told for half a second more that it is wrong. */
  function corrected(input) {
    if (!insisted.some(function (one) { return one.input === input; })) { return; }
    insisted = insisted.filter(function (one) { return one.input !== input; });
    input.removeAttribute("aria-invalid");
    summary(insisted.filter(stands).map(function (one) { return { problem: one.problem, at: one.input ? { input: one.input } : null }; }));
  }
  function place(name) {
    var line = /^lines\[(\d+)\]\.(\w+)$/.exec(name);
    if (line) {
      var row = rows()[Number(line[1])];
      return row && field(row, line[2]) ? { row: row, input: field(row, line[2]), error: row.querySelector("[data-error=" + line[2] + "]") } : null;
    }
    if (name === "lines") { return { row: null, input: field(rows()[0], "sku"), error: byId("lines-error") }; }
    var input = name && byId(name);
    return input && byId(name + "-error") ? { row: null, input: input, error: byId(name + "-error") } : null;
  }

  // ---- placing
  function place_() {
    var button = byId("entry-place");
    if (button.disabled) { return; }
    button.disabled = true;
    show("entry-error", false);
    Promise.all(pending).then(function () { clearTimeout(timer); return saving; }).then(function () {
      var sent = typed(false);
      sent.seen = seenOf === JSON.stringify(sent.content) ? seen : null;
      return post(form.getAttribute("action"), sent).then(function (answer) {
        if (answer.status === 200 && answer.body.number) {
          forget();
          window.location.assign(say.home + "/" + encodeURIComponent(answer.body.number));
          return;
        }
        button.disabled = false;
        if (answer.status === 422 && answer.body.problems) {
          version = answer.body.version;
          taken(sent.content);
          refusedContent = JSON.stringify(content());
          if (answer.body.preview) { preview(answer.body.preview); }
          var first = complain(answer.body.problems, true);
          if (first) { first.focus(); }
        } else {
          refused(answer);
        }
      });
    }).catch(function (problem) { button.disabled = false; broken(problem); });
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); place_(); });

  // ---- suggestions
  var list = document.createElement("ul");
  list.className = "entry-list"; list.id = "entry-suggestions"; list.setAttribute("role", "listbox"); list.hidden = true;
  var open = { input: null, items: [], at: -1 }, lookTimer = null, cache = {}, pending = [];
  function look(kind, text) {
    var url = say.lookup + "/" + kind + "?q=" + encodeURIComponent(text.trim());
    if (kind === "addresses") { url += "&customer=" + encodeURIComponent(byId("customer").value.trim()); }
    if (!cache[url]) {
      cache[url] = fetch(url, { headers: { "Accept": "application/json" }, redirect: "manual", credentials: "same-origin" }).then(function (answer) {
        if (answer.type === "opaqueredirect" || answer.status === 401) { show("entry-lost", true); throw { lost: true }; }
        if (!answer.ok) { throw { failed: true }; }
        return answer.json();
      });
      cache[url].catch(function () { delete cache[url]; });
      setTimeout(function () { delete cache[url]; }, 20000);
    }
    return cache[url];
  }
  function close() {
    if (open.input) { open.input.setAttribute("aria-expanded", "false"); open.input.removeAttribute("aria-activedescendant"); open.input.removeAttribute("aria-controls"); }
    open = { input: null, items: [], at: -1 };
    list.hidden = true;
  }
  function offer(input, items) {
    if (document.activeElement !== input) { return; }
    close();
    open = { input: input, items: items, at: -1 };
    list.textContent = "";
    items.forEach(function (item, i) {
      var li = document.createElement("li"), small = document.createElement("small");
      li.id = "entry-option-" + i; li.setAttribute("role", "option"); li.setAttribute("aria-selected", "false");
      li.textContent = item.code + " · " + item.name; small.textContent = item.hint; li.appendChild(small);
      li.addEventListener("mousedown", function (event) { event.preventDefault(); pick(input, item); onward(input); });
      list.appendChild(li);
    });
    list.setAttribute("aria-label", input.getAttribute("aria-label") || input.labels[0].textContent);
    input.after(list);
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) { if (input.value.trim()) { status(say.nothing); } } else { input.setAttribute("aria-controls", list.id); }
  }
  function point(at) {
    open.at = (at + open.items.length) % open.items.length;
    Array.prototype.forEach.call(list.children, function (li, i) { li.setAttribute("aria-selected", String(i === open.at)); });
    open.input.setAttribute("aria-activedescendant", "entry-option-" + open.at);
    list.children[open.at].scrollIntoView({ block: "nearest" });
  }
  function pick(input, item) { input.value = item.code; close(); changed(); }
  /** What was typed becomes a code: the chosen one, the one it is, or the best there is (when only one, or by Enter). */
  function settle(input, best) {
    var text = input.value.trim();
    if (!text) { close(); return; }
    if (open.input === input && open.at >= 0) { pick(input, open.items[open.at]); return; }
    close();
    var looking = look(input.dataset.look, text).then(function (items) {
      if (input.value.trim() !== text) { return; }
      var exact = items.filter(function (item) { return item.code.toLowerCase() === text.toLowerCase(); })[0];
      var chosen = exact || (best || items.length === 1 ? items[0] : null);
      if (chosen && chosen.code !== input.value) { input.value = chosen.code; changed(); }
    }).catch(function () { /* the text stays as it is typed */ });
    pending.push(looking);
    looking.then(function () { pending.splice(pending.indexOf(looking), 1); });
  }

  // ---- keys
  function onward(input) {
    var row = input.closest(".entry-line");
    if (!row) {
      var head = ["customer", "purchaseOrder", "requestedOn", "shipTo", "prepaid"];
      if (input.id === "customer" || head.indexOf(input.id) === head.length - 1) { field(rows()[0], "sku").focus(); } else { byId(head[head.indexOf(input.id) + 1]).focus(); }
      return;
    }
    if (input.dataset.field === "sku") {
      if (!input.value.trim() && row === rows()[rows().length - 1]) { byId("entry-place").focus(); } else { field(row, "quantity").focus(); field(row, "quantity").select(); }
      return;
    }
    var all = rows(), next = all[all.indexOf(row) + 1] || add();
    field(next, "sku").focus();
    field(next, "sku").select();
  }
  form.addEventListener("keydown", function (event) {
    var input = event.target;
    if (event.isComposing || event.keyCode === 229) { return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (input.dataset.look) { settle(input, true); } place_(); return; }
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); return; }
    var row = input.closest && input.closest("#entry-lines .entry-line");
    if (row && event.altKey && event.key === "Delete") { event.preventDefault(); remove(row); return; }
    if (input.tagName !== "INPUT") { return; }
    if (input.dataset.look && open.input === input && open.items.length) {
      if (event.key === "ArrowDown") { event.preventDefault(); point(open.at + 1); return; }
      if (event.key === "ArrowUp") { event.preventDefault(); point(open.at < 0 ? open.items.length - 1 : open.at - 1); return; }
      if (event.key === "Escape") { event.preventDefault(); close(); return; }
    }
    if (event.key === "Enter") {
      event.preventDefault();
      if (input.dataset.look) { settle(input, true); }
      onward(input);
    } else if (row && !event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      var all = rows(), to = all[all.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
      if (to) { event.preventDefault(); field(to, input.dataset.field).focus(); field(to, input.dataset.field).select(); }
    }
  });
  form.addEventListener("input", function (event) {
    var input = event.target;
    corrected(input);
    changed();
    if (input.dataset.look) {
      clearTimeout(lookTimer);
      lookTimer = setTimeout(function () {
        if (!input.value.trim()) { close(); return; }
        look(input.dataset.look, input.value).then(function (items) { offer(input, items); }, function () { close(); });
      }, 120);
    }
  });
  form.addEventListener("focusout", function (event) {
    var input = event.target;
    if (input.tagName === "INPUT") { input.dataset.touched = "true"; }
    if (input.dataset.look) { clearTimeout(lookTimer); settle(input, false); }
    if (!stopped && version > 0 && !dirty) { clearTimeout(timer); timer = setTimeout(save, 200); }
  });
  form.addEventListener("click", function (event) {
    var button = event.target.closest(".entry-remove");
    if (button) { remove(button.closest(".entry-line")); }
  });
  byId("entry-add").addEventListener("click", function () { field(add(), "sku").focus(); });

  // ---- rows from a spreadsheet
  form.addEventListener("paste", function (event) {
    var row = event.target.closest("#entry-lines .entry-line");
    var text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!row || !/[\t\n]/.test(text.trim())) { return; }
    event.preventDefault();
    post(say.lookup + "/paste", { text: text }).then(function (answer) {
      if (answer.status !== 200) { throw { failed: true }; }
      var at = row;
      answer.body.forEach(function (line, i) {
        if (i > 0 || !blank(at)) { at = add(at); }
        fill(at, line);
      });
      status(say.pasted.replace("{0}", answer.body.length));
      field(at, "quantity").focus();
      changed();
    }).catch(function (problem) {
      if (problem && problem.lost) { show("entry-lost", true); }
      byId("entry-error").textContent = say.pasteFailed;
      show("entry-error", true);
    });
  });

  // ---- two windows
  byId("entry-theirs").addEventListener("click", function () { forget(); window.location.reload(); });
  byId("entry-mine").addEventListener("click", function () { stopped = false; show("entry-conflict", false); save(true); });
  var discard = byId("entry-discard");
  if (discard) { discard.addEventListener("submit", forget); }

  // ---- begin
  var left = null;
  try { left = JSON.parse(localStorage.getItem(key)); } catch (e) { /* nothing is kept */ }
  if (left && Array.isArray(left.lines)) {
    put(left);
    status(say.restored);
    changed();
  } else if (!rows().length) {
    add();
  } else {
    number();
    save();
  }
})();
