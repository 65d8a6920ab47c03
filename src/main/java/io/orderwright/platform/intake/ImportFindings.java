package io.orderwright.platform.intake;

import io.orderwright.platform.intake.store.ImportChanges;
import io.orderwright.platform.intake.store.ImportErrors;
import java.util.List;
import org.springframework.stereotype.Service;

/** What an import found in its file: what is wrong, and what it changes. */
@Service
public class ImportFindings {

    private final FileIntake intake;
    private final ImportErrors errors;
    private final ImportChanges changes;

    ImportFindings(FileIntake intake, ImportErrors errors, ImportChanges changes) {
        this.intake = intake;
        this.errors = errors;
        this.changes = changes;
    }

    /**
     * What is wrong in the file, in its order, after the first {@code offset}.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND as {@link FileIntake#get}
     */
    public List<RowError> errors(long id, int offset, int size) {
        return errors.page(intake.get(id).id(), offset, size);
    }

    /** What the file changes of what is known, as {@link #errors}; of much only the first part is kept. */
    public List<FieldChange> changes(long id, int offset, int size) {
        return changes.page(intake.get(id).id(), offset, size);
    }
}
