package io.orderwright.approvals.domain;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when a level is to be answered, and what happens before and after; changed by its level only. */
@Embeddable
class LevelTimes {

    private @Nullable Instant dueAt;
    private @Nullable Instant remindAt;
    private @Nullable String escalateTo;
    private @Nullable String nudgeEvery;
    private int reminders;

    /** The level is asked on these terms, from now. */
    void begin(LevelTerms terms, Instant now) {
        escalateTo = terms.escalateTo();
        nudgeEvery = terms.nudgeEvery().toString();
        arm(terms, now);
    }

    void arm(LevelTerms terms, Instant now) {
        dueAt = now.plus(terms.due());
        Duration reminder = terms.remindAfter();
        remindAt = reminder == null ? null : now.plus(reminder);
    }

    void reminded() {
        reminders++;
    }

    void reset() {
        reminders = 0;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant remindAt() {
        return remindAt;
    }

    @Nullable
    String escalateTo() {
        return escalateTo;
    }

    Duration nudgeEvery() {
        return nudgeEvery == null ? Duration.ZERO : Duration.parse(nudgeEvery);
    }

    int reminders() {
        return reminders;
    }
}
