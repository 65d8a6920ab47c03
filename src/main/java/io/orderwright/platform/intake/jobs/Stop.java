package io.orderwright.platform.intake.jobs;

import org.springframework.stereotype.Component;

/** Says to running imports that the application stops: they leave off between two steps and go on at the next start. */
@Component
class Stop {

    private volatile boolean asked;

    /** The import leaves off here. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("the application stops; the import goes on at the next start", null, false, false);
        }
    }

    void ask() {
        asked = true;
    }

    void check() {
        if (asked) {
            throw new Stopped();
        }
    }
}
