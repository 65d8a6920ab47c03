package io.orderwright.fulfilment.stock.allocation;

import io.orderwright.fulfilment.stock.OverDeliveryFacts;
import io.orderwright.fulfilment.stock.StockEvent.OverDelivered;
import io.orderwright.fulfilment.stock.StockEvent.ReceiptExpectationClosed;
import io.orderwright.fulfilment.stock.StockEvent.StockReceived;
import io.orderwright.fulfilment.stock.domain.GoodsExpectation;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.receipts.ReceivedStock;
import io.orderwright.fulfilment.stock.store.ExpectedLedger;
import io.orderwright.fulfilment.stock.store.KeepingLedger;
import io.orderwright.fulfilment.stock.store.KeepingLedger.Block;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books what arrived, and what it means for what was expected. */
@Component
class GoodsReceiptPosting {

    /** Why the surplus of a delivery is blocked; the pages know it by this word. */
    static final String OVER_DELIVERY = "OVER-DELIVERY";

    private static final String TABLE = "fulfilment/over-delivery";

    private final StockLedger ledger;
    private final KeepingLedger keeping;
    private final ExpectedLedger expectations;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoodsReceiptPosting(
            StockLedger ledger,
            KeepingLedger keeping,
            ExpectedLedger expectations,
            DecisionTables tables,
            DecisionLog decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.expectations = expectations;
        this.tables = tables;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** @param quantity of the receipt */
    ReceivedStock book(ReceiveStock receipt, Quantity quantity, String by) {
        String warehouse = receipt.warehouse() == null ? StockLedger.MAIN : receipt.warehouse();
        if (!warehouse.equals(StockLedger.MAIN) && !keeping.known(warehouse)) {
            throw Refusal.invalid("warehouse", "stock.warehouse-unknown", warehouse);
        }
        String sku = receipt.sku();
        String against = receipt.against() == null ? receipt.reference() : receipt.against();
        Optional<GoodsExpectation> expected =
                expectations.hold(against, sku, warehouse).filter(GoodsExpectation::receivable);
        if (expected.isEmpty() && receipt.against() != null) {
            throw Refusal.invalid("against", "stock.nothing-expected", against, sku);
        }
        Move move = new Move(
                sku, warehouse, "RECEIPT", quantity, receipt.reference(), expected.isPresent() ? against : null);
        if (!ledger.move(move, by, clock.instant())) {
            if (ledger.moved(move).compareTo(quantity.amount()) != 0) {
                throw Refusal.conflict("stock.reference-reused", receipt.reference(), sku);
            }
            return new ReceivedStock(sku, quantity, Quantity.zero(quantity.unit()), true);
        }
        ledger.open(sku, warehouse, BigDecimal.ZERO, BigDecimal.ZERO);
        ledger.receive(sku, warehouse, quantity.amount());
        events.publishEvent(new StockReceived(receipt.reference(), by, sku, quantity));
        Quantity none = Quantity.zero(quantity.unit());
        Quantity blocked = expected.map(one -> arrived(one, move, by)).orElse(none);
        return new ReceivedStock(sku, quantity, blocked, false);
    }

    /** What of it is more than was expected, and blocked. */
    private Quantity arrived(GoodsExpectation expectation, Move move, String by) {
        boolean whole = expectation.receive(move.quantity());
        expectations.keep(expectation);
        ExpectedReceipt expected = expectation.view();
        if (whole) {
            events.publishEvent(new ReceiptExpectationClosed(expected.reference(), by, move.sku()));
        }
        Quantity over = expectation.surplus(move.quantity());
        return over.isPositive() && tooMuch(move, expected, over, by) ? over : Quantity.zero(over.unit());
    }

    /** Whether the surplus is blocked. */
    private boolean tooMuch(Move move, ExpectedReceipt expected, Quantity over, String by) {
        String against = expected.reference();
        Decision decision = tables.decide(
                TABLE,
                OverDeliveryFacts.of(
                        expected.confirmed(),
                        expected.quantity().amount(),
                        expected.received().amount()),
                AskedThings.product(move.sku()));
        decisions.record(against, decision);
        boolean blocked = decision.text("handling").equals("BLOCK");
        if (blocked) {
            Block block = new Block(move.reference(), move.sku(), move.warehouse(), over, OVER_DELIVERY);
            keeping.write(block, by, clock.instant());
            keeping.block(block);
        }
        events.publishEvent(new OverDelivered(against, by, move.sku(), over, blocked));
        return blocked;
    }
}
