package io.orderwright.approvals.domain;

import io.orderwright.approvals.Verdict;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a level came to, and by whose word. */
@Embeddable
class LevelVerdict {

    @Enumerated(EnumType.STRING)
    private Verdict decision = Verdict.OPEN;

    private @Nullable String decidedBy;
    private @Nullable String comment;
    private @Nullable Instant decidedAt;
    private @Nullable Integer sameAsLevel;

    static LevelVerdict of(Verdict decision, String by, @Nullable String words, Instant now) {
        LevelVerdict verdict = new LevelVerdict();
        verdict.decision = decision;
        verdict.decidedBy = by;
        verdict.comment = words;
        verdict.decidedAt = now;
        return verdict;
    }

    /** Approved without being asked: the person's yes at that level counts here too. */
    static LevelVerdict sameAs(int level, String person, Instant now) {
        LevelVerdict verdict = of(Verdict.APPROVED, person, null, now);
        verdict.sameAsLevel = level;
        return verdict;
    }

    /** What is decided stays so. */
    void withdraw() {
        if (decision == Verdict.OPEN) {
            decision = Verdict.WITHDRAWN;
        }
    }

    Verdict decision() {
        return decision;
    }

    @Nullable
    String by() {
        return decidedBy;
    }

    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    Instant at() {
        return decidedAt;
    }

    @Nullable
    Integer sameAsLevel() {
        return sameAsLevel;
    }
}
