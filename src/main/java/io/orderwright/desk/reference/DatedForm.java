package io.orderwright.desk.reference;

import io.orderwright.desk.forms.TypedForm;
import java.time.LocalDate;
import java.util.Objects;

/** The day from which something typed holds. */
final class DatedForm {

    private DatedForm() {}

    /** The epoch stands for what cannot be read, and is complained about. */
    static LocalDate day(TypedForm form) {
        return Objects.requireNonNullElse(form.date("validFrom"), LocalDate.EPOCH);
    }
}
