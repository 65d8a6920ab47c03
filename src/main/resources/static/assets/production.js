// Rows of a queue may be dragged to where their buttons would take them: it sends the same form.
(function () {
  "use strict";
  document.querySelectorAll(".production-queue[data-move]").forEach(function (table) {
    var dragged = null;
    var over = null;

    function row(event) { return event.target.closest("tr[data-number]"); }
    function clear() { if (over) { over.classList.remove("over"); over = null; } }

    table.addEventListener("dragstart", function (event) {
      dragged = row(event);
      if (!dragged || dragged.dataset.begun) { dragged = null; event.preventDefault(); return; }
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.number);
      dragged.classList.add("dragged");
    });
    table.addEventListener("dragover", function (event) {
      var target = row(event);
      if (!dragged || !target || target.dataset.begun) { return; }
      event.preventDefault();
      if (target !== over) { clear(); over = target; over.classList.add("over"); }
    });
    table.addEventListener("dragend", function () {
      if (dragged) { dragged.classList.remove("dragged"); }
      dragged = null;
      clear();
    });
    table.addEventListener("drop", function (event) {
      var target = row(event);
      if (!dragged || !target || target === dragged || target.dataset.begun) { return; }
      event.preventDefault();
      var rows = Array.prototype.slice.call(table.querySelectorAll("tr[data-number]"));
      // Dropped on a later one it goes behind that, on an earlier one before it: it lands where it was dropped.
      var later = rows.indexOf(target) > rows.indexOf(dragged);
      var before = later ? rows[rows.indexOf(target) + 1] : target;
      var form = dragged.querySelector(".production-moves form");
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = "before";
      field.value = before ? before.dataset.number : "";
      form.append(field);
      form.submit();
    });
  });
})();
