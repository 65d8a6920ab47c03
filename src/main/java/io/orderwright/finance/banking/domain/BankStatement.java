package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.StatementState;
import io.orderwright.finance.banking.StatementView;
import io.orderwright.finance.banking.StatementView.StatementKind;
import org.jspecify.annotations.Nullable;

/** A statement: open until each of its lines has been decided. */
public final class BankStatement {

    private final StatementView said;
    private StatementState state;
    private int leftOpen;
    private @Nullable String reason;

    /** @param kept as it was read from the table */
    public BankStatement(StatementView kept) {
        this.said = kept;
        this.state = kept.state();
        this.leftOpen = kept.leftOpen();
        this.reason = kept.reason();
    }

    /** One of its lines is decided. @throws Refusal CONFLICT unless it is open */
    public void settleLine() {
        StatementTransition.SETTLE_LINE.refuseUnlessAllowed(said.number(), state);
        count(leftOpen - 1);
    }

    /** One of its lines is looked at again. @throws Refusal CONFLICT when it is withdrawn */
    public void putBackLine() {
        StatementTransition.PUT_BACK_LINE.refuseUnlessAllowed(said.number(), state);
        count(leftOpen + 1);
    }

    /** Lines that another file told count in it. @param open how many of them nobody has decided @throws Refusal CONFLICT when it is withdrawn */
    public void takeLines(int open) {
        StatementTransition.TAKE_LINES.refuseUnlessAllowed(said.number(), state);
        count(leftOpen + open);
    }

    /** Lines of it count elsewhere, or not any more. @param open how many of them nobody has decided @throws Refusal CONFLICT when it is withdrawn */
    public void giveLines(int open) {
        StatementTransition.GIVE_LINES.refuseUnlessAllowed(said.number(), state);
        count(leftOpen - open);
    }

    private void count(int open) {
        leftOpen = open;
        state = open == 0 ? StatementState.SETTLED : StatementState.OPEN;
    }

    /** It should not have been taken in. @throws Refusal CONFLICT when it is withdrawn already */
    public void withdraw(String why) {
        StatementTransition.WITHDRAW.refuseUnlessAllowed(said.number(), state);
        state = StatementState.WITHDRAWN;
        leftOpen = 0;
        reason = why;
    }

    public long id() {
        return said.id();
    }

    public boolean isNotice() {
        return said.kind() == StatementKind.NOTICE;
    }

    public String account() {
        return said.account();
    }

    public String number() {
        return said.number();
    }

    public StatementState state() {
        return state;
    }

    public int leftOpen() {
        return leftOpen;
    }

    public @Nullable String reason() {
        return reason;
    }
}
