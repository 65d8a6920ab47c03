package io.orderwright.approvals.domain;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.signoffs.EarlierAgreement;
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
    private @Nullable String sameAs;
    private @Nullable Long sameAsNumber;

    static LevelVerdict of(Verdict decision, String by, @Nullable String words, Instant now) {
        LevelVerdict verdict = new LevelVerdict();
        verdict.decision = decision;
        verdict.decidedBy = by;
        verdict.comment = words;
        verdict.decidedAt = now;
        return verdict;
    }

    /** Approved without being asked: what the person said before counts here too. */
    static LevelVerdict sameAs(EarlierAgreement yes, Instant now) {
        LevelVerdict verdict = of(Verdict.APPROVED, yes.person(), null, now);
        if (yes.isOfLevel()) {
            verdict.sameAsLevel = Math.toIntExact(yes.number());
        } else {
            verdict.sameAs = yes.as();
            verdict.sameAsNumber = yes.number();
        }
        return verdict;
    }

    /** Whether nobody was asked, since this person had agreed before. */
    boolean standsBy(String person) {
        return (sameAsLevel != null || sameAs != null) && person.equals(decidedBy);
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

    @Nullable
    String sameAs() {
        return sameAs;
    }
}
