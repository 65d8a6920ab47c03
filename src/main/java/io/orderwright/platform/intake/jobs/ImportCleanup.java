package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.store.FileContents;
import io.orderwright.platform.intake.store.StagedRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an import needs only while it is under way. */
@Component
class ImportCleanup {

    private final FileContents contents;
    private final StagedRows staged;

    ImportCleanup(FileContents contents, StagedRows staged) {
        this.contents = contents;
        this.staged = staged;
    }

    @Transactional
    public long numberDocuments(long importId) {
        return staged.numberDocuments(importId);
    }

    /** Forgets file and staged rows. */
    @Transactional
    public void drop(long importId) {
        staged.clear(importId);
        contents.drop(importId);
    }
}
