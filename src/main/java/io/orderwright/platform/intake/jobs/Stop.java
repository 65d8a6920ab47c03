package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.store.ImportJobs;
import org.springframework.stereotype.Component;

/**
 * Says to running imports, between two of their steps, that the application stops, so that they go on at the next start,
 * or that they are to end.
 */
@Component
class Stop {

    private final ImportJobs jobs;
    private volatile boolean asked;

    Stop(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** The import leaves off here. */
    static final class StopSignal extends RuntimeException {
        StopSignal() {
            super("the application stops; the import goes on at the next start", null, false, false);
        }
    }

    /** Somebody wants this import to end. */
    static final class EndSignal extends RuntimeException {
        EndSignal() {
            super("its owner ended the import", null, false, false);
        }
    }

    void ask() {
        asked = true;
    }

    void check() {
        if (asked) {
            throw new StopSignal();
        }
    }

    /** Between two steps of this import. */
    void check(long importId) {
        check();
        if (jobs.isToEnd(importId)) {
            throw new EndSignal();
        }
    }
}
