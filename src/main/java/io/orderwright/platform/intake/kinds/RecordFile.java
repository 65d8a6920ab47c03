package io.orderwright.platform.intake.kinds;

import java.util.List;

/** A file of which each row is a record of its own; all of them are written in one transaction. */
public interface RecordFile<T> extends FileKind<T> {

    /**
     * Hands records to the module that owns them, inside the caller's transaction.
     *
     * @return what became of each
     * @throws io.orderwright.platform.kernel.Refusal when the module refuses one of them
     */
    List<RecordEffect> write(List<Read<T>> records, String actor);
}
