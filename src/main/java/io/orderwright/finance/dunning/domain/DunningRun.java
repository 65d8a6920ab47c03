package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.RunState;
import io.orderwright.platform.kernel.BusinessEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A look at all that is overdue on a day: its letters are put together, somebody decides about them, and they follow. */
@Entity
public class DunningRun {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private LocalDate day;
    private boolean byClock;

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.ASKED;

    private String startedBy;
    private Instant startedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DunningRun() {}

    /** @param byClock whether the clock has started it: it does that once a day */
    public DunningRun(long id, LocalDate day, boolean byClock, String by, Instant now) {
        this.id = id;
        this.number = DunningNumbers.DUNNING_RUN.number(day, id);
        this.day = day;
        this.byClock = byClock;
        this.startedBy = by;
        this.startedAt = now;
    }

    /** Asked before its letters are put together. @throws Refusal CONFLICT where they are there already */
    public void refuseUnlessAsked() {
        RunTransition.PREPARE.after(number, state);
    }

    /** Its letters are there, and somebody looks at them. @throws Refusal CONFLICT where they were there before */
    public void prepare() {
        state = RunTransition.PREPARE.after(number, state);
    }

    /** There is nobody to tell anything. @throws Refusal CONFLICT where its letters are there */
    public void findNobody() {
        state = RunTransition.FIND_NOBODY.after(number, state);
    }

    /** Its letters shall go out. @throws Refusal CONFLICT unless somebody looks at them */
    public void release(String words, String by, Instant now) {
        decide(RunTransition.RELEASE, words, by, now);
    }

    /** None of its letters shall go out. @throws Refusal CONFLICT unless somebody looks at them */
    public void withdraw(String words, String by, Instant now) {
        decide(RunTransition.WITHDRAW, words, by, now);
    }

    private void decide(RunTransition how, String words, String by, Instant now) {
        state = how.after(number, state);
        comment = words.strip();
        decidedBy = by;
        decidedAt = now;
    }

    /** Whether its letters go out now that it is decided. @throws Refusal CONFLICT before that */
    public boolean goesOut() {
        return RunTransition.CARRY_OUT.after(number, state) == RunState.RELEASED;
    }

    public String number() {
        return number;
    }

    public LocalDate day() {
        return day;
    }

    public RunState state() {
        return state;
    }

    /** Who decided; the system where nobody did. */
    public String decider() {
        return Objects.requireNonNullElse(decidedBy, BusinessEvent.SYSTEM);
    }

    /** What was said with the decision. */
    public @Nullable String comment() {
        return comment;
    }
}
