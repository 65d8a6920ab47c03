package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.LineUse;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line, held by whoever decides what it stands for. */
public final class BankLine {

    private final BankLineView said;
    private long statement;
    private LineState state;
    private @Nullable Long repeats;
    private @Nullable LineUse use;
    private @Nullable String reason;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    /** @param kept as it was read from the table */
    public BankLine(BankLineView kept) {
        this.said = kept;
        this.statement = kept.statement();
        this.state = kept.state();
        this.repeats = kept.repeats();
        this.use = kept.use();
        this.reason = kept.reason();
        this.settledBy = kept.settledBy();
        this.settledAt = kept.settledAt();
    }

    /** It stands for this. @throws Refusal CONFLICT unless it is open */
    public void apply(LineUse found, String by, Instant now) {
        state = LineTransition.APPLY.after(said.place(), state);
        use = found;
        settle(by, now);
    }

    /** It concerns no customer. @throws Refusal CONFLICT unless it is open */
    public void setAside(String why, String by, Instant now) {
        state = LineTransition.SET_ASIDE.after(said.place(), state);
        reason = why;
        settle(by, now);
    }

    /** It is looked at again. @throws Refusal CONFLICT unless it was set aside */
    public void putBack() {
        state = LineTransition.PUT_BACK.after(said.place(), state);
        reason = null;
        settledBy = null;
        settledAt = null;
    }

    /** What it stood for is not done. @throws Refusal CONFLICT unless it is applied */
    public void giveUp() {
        state = LineTransition.GIVE_UP.after(said.place(), state);
        use = null;
        settledBy = null;
        settledAt = null;
    }

    /** It counts in this statement from now on: that one proves it. @throws Refusal CONFLICT when it does not count at all */
    public void countIn(long other) {
        state = LineTransition.COUNT_ELSEWHERE.after(said.place(), state);
        statement = other;
    }

    /** Another line tells the same, and counts. @throws Refusal CONFLICT unless it is open */
    public void repeat(long line) {
        state = LineTransition.REPEAT.after(said.place(), state);
        repeats = line;
    }

    /** Its statement should not have been taken in. @throws Refusal CONFLICT when it is applied */
    public void withdraw() {
        state = LineTransition.WITHDRAW.after(said.place(), state);
        repeats = null;
        settledBy = null;
        settledAt = null;
    }

    private void settle(String by, Instant now) {
        settledBy = by;
        settledAt = now;
    }

    public Money amount() {
        return said.amount();
    }

    /** As it is now. */
    public BankLineView view() {
        return new BankLineView(
                said.id(),
                statement,
                said.toldBy(),
                said.account(),
                said.place(),
                said.key(),
                said.bookedOn(),
                said.valueOn(),
                said.amount(),
                said.reversal(),
                said.returnReason(),
                said.name(),
                said.counterAccount(),
                said.text(),
                said.reference(),
                said.bankId(),
                said.entryId(),
                said.part(),
                state,
                repeats,
                use,
                reason,
                settledBy,
                settledAt);
    }
}
