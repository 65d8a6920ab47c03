package io.orderwright.desk.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why somebody does what changes the books: needed, and as long as programs may say it.
 *
 * @param reason as it was typed into the field of this name
 */
public record TypedReason(@NotBlank @Size(max = 200) String reason) {

    public static TypedReason of(TypedForm form) {
        return new TypedReason(form.text("reason"));
    }
}
