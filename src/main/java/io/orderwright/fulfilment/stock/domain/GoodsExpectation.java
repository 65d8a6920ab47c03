package io.orderwright.fulfilment.stock.domain;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt.ReceiptState;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;

/** Goods of one SKU that are expected under a reference, in the product's unit. What has come of them has come. */
public final class GoodsExpectation {

    private ExpectedReceipt now;

    /** As it is kept. */
    public GoodsExpectation(ExpectedReceipt kept) {
        this.now = kept;
    }

    /**
     * Another quantity, day or certainty.
     *
     * @throws Refusal CONFLICT when it is closed, or as much as this has come already
     */
    public void change(ExpectReceipt asked) {
        ExpectationTransition.CHANGE.happens(now);
        Quantity wanted = Quantity.of(asked.quantity(), now.quantity().unit());
        if (now.received().compareTo(wanted) >= 0) {
            throw Refusal.conflict("stock.expectation-closed", now.reference(), now.sku(), now.state());
        }
        now = new ExpectedReceipt(
                now.id(),
                now.reference(),
                now.sku(),
                wanted,
                asked.dueOn(),
                asked.confirmed(),
                now.state(),
                now.received(),
                now.enteredBy(),
                now.late());
    }

    /** Whether goods may be booked against it: nobody said that it will not come. */
    public boolean receivable() {
        return ExpectationTransition.RECEIVE.allowedIn(now.state());
    }

    /**
     * So much more of it has come; it is closed when all has.
     *
     * @return whether all has come with this
     * @throws Refusal CONFLICT when it was cancelled
     */
    public boolean receive(Quantity arrived) {
        ExpectationTransition.RECEIVE.happens(now);
        boolean missing = now.received().compareTo(now.quantity()) < 0;
        Quantity received = now.received().plus(arrived);
        boolean whole = received.compareTo(now.quantity()) >= 0;
        now = with(received, whole ? ReceiptState.RECEIVED : now.state());
        return missing && whole;
    }

    /** What of the goods that have just come is more than was expected; none is zero or less. */
    public Quantity surplus(Quantity arrived) {
        return now.received().difference(now.quantity()).smaller(arrived);
    }

    /** Nothing more will come; false where that was so already. */
    public boolean close() {
        if (!ExpectationTransition.CLOSE.happens(now)) {
            return false;
        }
        now = with(now.received(), now.received().isPositive() ? ReceiptState.RECEIVED : ReceiptState.CANCELLED);
        return true;
    }

    /** As it is now. */
    public ExpectedReceipt view() {
        return now;
    }

    private ExpectedReceipt with(Quantity received, ReceiptState state) {
        return new ExpectedReceipt(
                now.id(),
                now.reference(),
                now.sku(),
                now.quantity(),
                now.dueOn(),
                now.confirmed(),
                state,
                received,
                now.enteredBy(),
                now.late());
    }
}
