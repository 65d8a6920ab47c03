package io.orderwright.platform.intake.kinds;

import java.time.LocalDate;
import java.util.List;

/** A file of which each row is a record of its own; all of them are written in one transaction. */
public interface RecordFile<T> extends FileKind<T> {

    /** The same file for a set that says how things stood on a day; a kind that nothing hangs on the day stays as it is. */
    default RecordFile<T> asOf(LocalDate day) {
        return this;
    }

    /**
     * Hands records to the module that owns them, inside the caller's transaction.
     *
     * @return what became of each
     * @throws io.orderwright.platform.kernel.Refusal when the module refuses one of them
     */
    List<RecordEffect> write(List<ReadRow<T>> records, String actor);
}
