package io.orderwright.supply.purchasing.domain;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.excess.ExcessView;
import java.time.Instant;

/** More comes with a placed purchase order than is wanted: open until a buyer has noted what was agreed with the supplier. */
public final class PurchaseExcess {

    private ExcessView now;

    /** As it is kept. */
    public PurchaseExcess(ExcessView kept) {
        this.now = kept;
    }

    /**
     * @param lowered by how much less the supplier delivers; zero where all of it is kept for stock
     * @throws Refusal CONFLICT where it is settled, or nothing can be agreed with the supplier since the purchase order is not with
     *     him; INVALID for more than is too much, and without a word
     */
    public void settle(Quantity lowered, String comment, String by, Instant at) {
        ExcessView.ExcessState then = ExcessTransition.SETTLE.after(now.purchaseOrder(), now.sku(), now.state());
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", "purchasing.comment-missing");
        }
        if (lowered.isMoreThan(now.quantity())) {
            throw Refusal.invalid(
                    "lowered", "purchasing.excess-less", now.quantity().plain());
        }
        if (lowered.isPositive() && now.purchaseState() != PurchaseState.ORDERED) {
            throw Refusal.conflict("purchasing.excess-not-ordered", now.purchaseOrder(), now.purchaseState());
        }
        now = new ExcessView(
                now.id(),
                now.orderNumber(),
                now.lines(),
                now.cause(),
                now.purchaseOrder(),
                now.purchaseState(),
                now.supplier(),
                now.supplierName(),
                now.sku(),
                now.name(),
                now.quantity(),
                lowered,
                then,
                comment.strip(),
                now.raisedAt(),
                by,
                at);
    }

    /** As it is now. */
    public ExcessView view() {
        return now;
    }
}
