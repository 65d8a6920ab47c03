package io.orderwright.credit.domain;

import static io.orderwright.credit.domain.CommitmentTransition.Step.BEGINS;
import static io.orderwright.credit.domain.CommitmentTransition.Step.BY_SUMS;
import static io.orderwright.credit.domain.CommitmentTransition.Step.ENDS;
import static io.orderwright.credit.domain.CommitmentTransition.Step.NOTHING;
import static io.orderwright.credit.domain.CommitmentTransition.Step.OPENS;
import static io.orderwright.credit.domain.CommitmentTransition.Step.OWED;
import static io.orderwright.credit.domain.CommitmentTransition.Step.REFUSED;
import static io.orderwright.credit.domain.CommitmentTransition.Step.STAYS;

import io.orderwright.credit.domain.CreditCommitment.State;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;

/**
 * What becomes of an order's part of the exposure, in the columns PENDING, OPEN, INVOICED, SETTLED, CANCELLED; the only
 * place that says so. Facts of other modules arrive once more, or late: most change nothing then, and few are refused.
 */
enum CommitmentTransition {
    /** Carried over with nothing left to invoice. */
    OWE(OWED, REFUSED, REFUSED, REFUSED, REFUSED),
    /** The table is asked about the order once more. */
    ASK_AGAIN(STAYS, STAYS, STAYS, STAYS, BEGINS),
    /** The order is accepted, or its money is there. */
    COUNT(OPENS, NOTHING, NOTHING, NOTHING, NOTHING),
    LOWER(STAYS, BY_SUMS, NOTHING, NOTHING, NOTHING),
    RAISE(STAYS, OPENS, OPENS, OPENS, NOTHING),
    /** What is billed of an order that is cancelled is owed; the order does not come back with that. */
    INVOICE(BY_SUMS, BY_SUMS, BY_SUMS, BY_SUMS, STAYS),
    SETTLE(STAYS, BY_SUMS, BY_SUMS, BY_SUMS, STAYS),
    CREDIT(STAYS, BY_SUMS, BY_SUMS, BY_SUMS, STAYS),
    CANCEL(ENDS, ENDS, ENDS, ENDS, ENDS);

    private final List<Step> cells;

    CommitmentTransition(Step pending, Step open, Step invoiced, Step settled, Step cancelled) {
        this.cells = List.of(pending, open, invoiced, settled, cancelled);
    }

    /** Where it leads. BY_SUMS: open while something is not invoiced, then invoiced while something is not paid. */
    enum Step {
        BEGINS,
        OPENS,
        OWED,
        BY_SUMS,
        STAYS,
        ENDS,
        NOTHING,
        REFUSED
    }

    /**
     * Whether anything changes.
     *
     * @throws Refusal CONFLICT where it cannot be
     */
    boolean happens(String orderNumber, State state) {
        if (cell(state) == REFUSED) {
            throw Refusal.conflict("credit.commitment-cannot", orderNumber, state);
        }
        return cell(state) != NOTHING;
    }

    /**
     * @param openOrder what is not invoiced then, and {@code receivable} what is not paid
     * @throws Refusal CONFLICT where it cannot be
     */
    State after(String orderNumber, State state, Money openOrder, Money receivable) {
        happens(orderNumber, state);
        return switch (cell(state)) {
            case BEGINS -> State.PENDING;
            case OPENS -> State.OPEN;
            case OWED -> State.INVOICED;
            case ENDS -> State.CANCELLED;
            case STAYS, NOTHING, REFUSED -> state;
            case BY_SUMS -> bySums(openOrder, receivable);
        };
    }

    private static State bySums(Money openOrder, Money receivable) {
        if (!openOrder.isZero()) {
            return State.OPEN;
        }
        return receivable.isZero() ? State.SETTLED : State.INVOICED;
    }

    private Step cell(State state) {
        return cells.get(state.ordinal());
    }
}
