package io.orderwright.coordination.supply;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import io.orderwright.supply.purchasing.ports.ExcessSettlement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supplier delivers less by agreement is no part of his purchase order any more, and is expected no longer. */
@Component
class SettleExcess implements ExcessSettlement {

    private final PurchaseExcesses excesses;
    private final ExpectedReceipts expected;

    SettleExcess(PurchaseExcesses excesses, ExpectedReceipts expected) {
        this.excesses = excesses;
        this.expected = expected;
    }

    @Override
    @Transactional
    public void settle(long id, SaidNumber lowered, String comment, String by) {
        ExcessView settled = excesses.settle(id, lowered, comment, by);
        Quantity less = settled.lowered();
        if (less != null && less.isPositive()) {
            expectLess(settled, less, by);
        }
    }

    private void expectLess(ExcessView settled, Quantity less, String by) {
        ExpectedReceipt coming = expected.under(settled.purchaseOrder()).stream()
                .filter(one -> one.sku().equals(settled.sku()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("stock.expectation-unknown", settled.purchaseOrder()));
        if (less.isMoreThan(coming.outstanding())) {
            throw Refusal.conflict(
                    "purchasing.excess-came",
                    settled.purchaseOrder(),
                    coming.outstanding().plain());
        }
        Quantity now = coming.quantity().minus(less);
        if (now.isMoreThan(coming.received())) {
            expected.expect(
                    new ExpectReceipt(
                            coming.reference(), coming.sku(), now.amount(), coming.dueOn(), coming.confirmed()),
                    by);
        } else {
            expected.cancel(coming.id(), by);
        }
    }
}
