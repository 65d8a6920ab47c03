package io.orderwright.desk.forms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody answered on the page of a document.
 *
 * @param yes whether by the button that agrees
 * @param comment empty where nothing was said
 * @param form whatever else was typed
 */
public record TypedAnswer(
        boolean yes, @NotNull @Size(max = 500) String comment, TypedForm form) {

    /** What was shown of the question that is answered, as the page said it; empty where it said nothing. */
    public String seen() {
        return form.seen();
    }
}
