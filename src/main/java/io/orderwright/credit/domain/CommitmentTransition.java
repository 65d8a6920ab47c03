package io.orderwright.credit.domain;

import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.BEGINS;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.BY_SUMS;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.ENDS;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.NOTHING;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.OPENS;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.OWED;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.REFUSED;
import static io.orderwright.credit.domain.CommitmentTransition.CommitmentStep.STAYS;

import io.orderwright.credit.domain.CreditCommitment.CommitmentState;
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

    private final List<CommitmentStep> cells;

    CommitmentTransition(
            CommitmentStep pending,
            CommitmentStep open,
            CommitmentStep invoiced,
            CommitmentStep settled,
            CommitmentStep cancelled) {
        this.cells = List.of(pending, open, invoiced, settled, cancelled);
    }

    /** Where it leads. BY_SUMS: open while something is not invoiced, then invoiced while something is not paid. */
    enum CommitmentStep {
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
    boolean happens(String orderNumber, CommitmentState state) {
        if (cell(state) == REFUSED) {
            throw Refusal.conflict("credit.commitment-cannot", orderNumber, state);
        }
        return cell(state) != NOTHING;
    }

    /**
     * @param openOrder what is not invoiced then, and {@code receivable} what is not paid
     * @throws Refusal CONFLICT where it cannot be
     */
    CommitmentState after(String orderNumber, CommitmentState state, Money openOrder, Money receivable) {
        happens(orderNumber, state);
        return switch (cell(state)) {
            case BEGINS -> CommitmentState.PENDING;
            case OPENS -> CommitmentState.OPEN;
            case OWED -> CommitmentState.INVOICED;
            case ENDS -> CommitmentState.CANCELLED;
            case STAYS, NOTHING, REFUSED -> state;
            case BY_SUMS -> bySums(openOrder, receivable);
        };
    }

    private static CommitmentState bySums(Money openOrder, Money receivable) {
        if (!openOrder.isZero()) {
            return CommitmentState.OPEN;
        }
        return receivable.isZero() ? CommitmentState.SETTLED : CommitmentState.INVOICED;
    }

    private CommitmentStep cell(CommitmentState state) {
        return cells.get(state.ordinal());
    }
}
