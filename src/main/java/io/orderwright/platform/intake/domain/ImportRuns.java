package io.orderwright.platform.intake.domain;

import io.orderwright.platform.intake.store.ImportJobs.Upload;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;

/** Imports on their way; the only one that writes them. */
public interface ImportRuns {

    /** A new one; its id. */
    long add(Upload upload, Instant now);

    /**
     * As it is now; nobody else changes it until the transaction ends.
     *
     * @throws Refusal NOT_FOUND for an unknown id
     */
    ImportRun held(long id);

    void save(ImportRun run);
}
