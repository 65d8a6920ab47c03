package io.orderwright.process.purchase;

import io.orderwright.fulfilment.stock.StockEvent.ReceiptExpectationClosed;
import io.orderwright.fulfilment.stock.StockEvent.StockReleased;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.process.engine.calls.Processes;
import io.orderwright.supply.purchasing.PurchasingEvent.CarriedPurchaseRemoved;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseCarried;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseOpened;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A bundle of what is to be bought starts its process, and what has come for it lets it end. */
@Component
class PurchaseCorrelation {

    private static final String PROCESS = "procure-to-stock";

    private final Processes processes;
    private final Requisitions requisitions;
    private final ExpectedReceipts expected;

    PurchaseCorrelation(Processes processes, Requisitions requisitions, ExpectedReceipts expected) {
        this.processes = processes;
        this.requisitions = requisitions;
        this.expected = expected;
    }

    @EventListener
    void on(StockReleased event) {
        requisitions.withdraw(event.subject());
    }

    @EventListener
    void on(PurchaseOpened event) {
        processes.start(PROCESS, event.subject(), "purchaseNumber");
    }

    @EventListener
    void on(PurchaseCarried event) {
        processes.startBefore("receiveGoods", PROCESS, event.subject(), "purchaseNumber");
    }

    @EventListener
    void on(CarriedPurchaseRemoved event) {
        processes.end(PROCESS, event.subject(), "taken over by mistake");
    }

    @EventListener
    void on(ReceiptExpectationClosed event) {
        if (!expected.awaited(event.subject())) {
            processes.tell("messagePurchaseReceived", event.subject());
        }
    }
}
