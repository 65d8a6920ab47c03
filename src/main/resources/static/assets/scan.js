// A scanner types like a keyboard and ends with Enter: go on to the next field instead of sending a form that is half filled.
document.querySelectorAll("[data-scan]").forEach(function (field) {
  field.addEventListener("keydown", function (event) {
    const next = document.getElementById(field.dataset.scan);
    if (event.key === "Enter" && next && next.value.trim() === "") {
      event.preventDefault();
      next.focus();
    }
  });
  // Not by the browser itself, which would give the field to a scanner before it is listened to.
  if (field.dataset.first) {
    field.focus();
    field.select();
  }
});
