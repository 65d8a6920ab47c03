package io.orderwright.platform.intake.kinds.opening;

import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.RecordEffect;
import java.util.List;

/** A file of which several rows make one document, written with a whole set only. */
public interface DocumentFile<T> extends FileKind<T> {

    /**
     * Hands documents to the module that owns them, inside the caller's transaction.
     *
     * @param documents each with its rows in the order of the file; what is wrong is complained of in the rows
     * @return what became of each that is right
     * @throws io.orderwright.platform.kernel.Refusal when the module refuses one of them
     */
    List<RecordEffect> write(List<List<ReadRow<T>>> documents, String actor);
}
