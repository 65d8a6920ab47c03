package io.orderwright.fulfilment.stock.domain;

import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt.ReceiptState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What may be done with goods that are expected, in which states; the only place that says so. */
enum ExpectationTransition {
    /** Another quantity, another day. */
    CHANGE(EnumSet.of(ReceiptState.OPEN), EnumSet.noneOf(ReceiptState.class)),
    /** Also more than was expected, once all has come. */
    RECEIVE(EnumSet.of(ReceiptState.OPEN, ReceiptState.RECEIVED), EnumSet.noneOf(ReceiptState.class)),
    /** Nothing more will come; that may be said more than once. */
    CLOSE(EnumSet.of(ReceiptState.OPEN), EnumSet.of(ReceiptState.RECEIVED, ReceiptState.CANCELLED));

    private final Set<ReceiptState> from;
    private final Set<ReceiptState> done;

    ExpectationTransition(EnumSet<ReceiptState> from, EnumSet<ReceiptState> done) {
        this.from = Collections.unmodifiableSet(from);
        this.done = Collections.unmodifiableSet(done);
    }

    boolean allowedIn(ReceiptState state) {
        return from.contains(state);
    }

    /**
     * False where nothing is left to do.
     *
     * @throws Refusal CONFLICT where it cannot be
     */
    boolean happens(ExpectedReceipt expected) {
        if (allowedIn(expected.state())) {
            return true;
        }
        if (done.contains(expected.state())) {
            return false;
        }
        throw Refusal.conflict("stock.expectation-closed", expected.reference(), expected.sku(), expected.state());
    }
}
