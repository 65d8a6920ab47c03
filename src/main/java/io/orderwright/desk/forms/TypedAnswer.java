package io.orderwright.desk.forms;

/**
 * What somebody answered on the page of a document.
 *
 * @param yes whether by the button that agrees
 * @param comment empty where nothing was said
 * @param form whatever else was typed
 */
public record TypedAnswer(boolean yes, String comment, TypedForm form) {

    /** What was shown of the question that is answered, as the page said it; empty where it said nothing. */
    public String seen() {
        return form.seen();
    }
}
