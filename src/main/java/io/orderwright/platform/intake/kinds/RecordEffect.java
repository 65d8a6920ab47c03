package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.FieldChange;
import java.util.List;

/**
 * What became of a row.
 *
 * @param changes of a known record, by column; empty for a new one and for one that stays as it was
 */
public record RecordEffect(boolean added, List<FieldChange> changes) {

    public static RecordEffect addition() {
        return new RecordEffect(true, List.of());
    }

    public static RecordEffect repetition() {
        return new RecordEffect(false, List.of());
    }

    /** Whether everything stays as it was. */
    public boolean nothing() {
        return !added && changes.isEmpty();
    }
}
