package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.fulfilment.stock.StockEvent.StockBlocked;
import io.orderwright.fulfilment.stock.StockEvent.StockReceived;
import io.orderwright.fulfilment.stock.StockEvent.StockUnblocked;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.store.CountLedger;
import io.orderwright.fulfilment.stock.store.KeepingLedger;
import io.orderwright.fulfilment.stock.store.KeepingLedger.Block;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books goods that customers sent back: what is good goes to whoever waits, what somebody has to look at stays blocked. */
@Service
public class ReturnReceipts {

    /** Why they are blocked; the pages know it by this word. */
    public static final String CUSTOMER_RETURN = "CUSTOMER-RETURN";

    private final StockLedger ledger;
    private final KeepingLedger keeping;
    private final CountLedger counts;
    private final BackOrders backOrders;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnReceipts(
            StockLedger ledger,
            KeepingLedger keeping,
            CountLedger counts,
            BackOrders backOrders,
            ProductCatalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.counts = counts;
        this.backOrders = backOrders;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Once per reference and SKU. What is to be blocked is blocked before anybody is served.
     *
     * @param reference the return's number
     * @throws Refusal CONFLICT when the reference was booked with other quantities, or for goods whose product is measured in
     *     another unit by now
     */
    @Transactional
    public void book(String reference, Collection<TakeBackStock> goods, String by) {
        refuseOtherUnits(goods);
        List<String> booked = goods.stream()
                .sorted(Comparator.comparing(TakeBackStock::sku))
                .filter(one -> book(reference, one, by))
                .map(TakeBackStock::sku)
                .toList();
        backOrders.serve(booked);
    }

    private void refuseOtherUnits(Collection<TakeBackStock> goods) {
        Map<String, ProductView> products =
                catalog.bySku(goods.stream().map(TakeBackStock::sku).toList());
        for (TakeBackStock one : goods) {
            String unit = one.all().unit();
            ProductView product = products.get(one.sku());
            if (product != null && !product.unit().equals(unit)) {
                throw Refusal.conflict("stock.returned-in-another-unit", one.sku(), product.unit(), unit);
            }
        }
    }

    private boolean book(String reference, TakeBackStock goods, String by) {
        String sku = goods.sku();
        Quantity quantity = goods.all();
        Move move = new Move(sku, StockLedger.MAIN, "RETURN", quantity, reference, null);
        if (!ledger.move(move, by, clock.instant())) {
            if (ledger.moved(move).compareTo(quantity.amount()) != 0) {
                throw Refusal.conflict("stock.reference-reused", reference, sku);
            }
            return false;
        }
        ledger.open(sku, StockLedger.MAIN, BigDecimal.ZERO, BigDecimal.ZERO);
        ledger.receive(sku, StockLedger.MAIN, quantity.amount());
        events.publishEvent(new StockReceived(reference, by, sku, quantity));
        if (goods.blocked().isPositive()) {
            block(reference, goods, by);
        }
        return true;
    }

    /** Nobody else books of the product until the transaction ends: for whoever counts what lies in quarantine before it is freed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String sku) {
        ledger.hold(sku);
    }

    /**
     * Goods lie in quarantine no longer. They are freed only where no other goods can be the ones that are blocked.
     *
     * @return whether they were blocked until now
     * @throws Refusal CONFLICT when the reference was used, when so much is not there that nobody has reserved, or for goods whose
     *     product is measured in another unit by now
     */
    @Transactional
    public boolean freeBlocked(FreeBlockedStock asked, String by) {
        Quantity quantity = asked.quantity();
        refuseOtherUnits(List.of(new TakeBackStock(asked.sku(), quantity, Quantity.zero(quantity.unit()))));
        ledger.hold(asked.sku());
        StockView there = ledger.of(List.of(asked.sku()), StockLedger.MAIN).get(asked.sku());
        Quantity others =
                Quantity.of(keeping.blockedOtherwise(asked.sku(), StockLedger.MAIN, CUSTOMER_RETURN), quantity.unit());
        boolean blocked = there != null && !asked.held().plus(others).isMoreThan(there.blocked());
        if (blocked) {
            free(asked, by);
        }
        if (asked.scrapped()) {
            scrap(asked, by);
        } else if (blocked) {
            backOrders.serve(List.of(asked.sku()));
        }
        return blocked;
    }

    private void free(FreeBlockedStock asked, String by) {
        Block block = new Block(
                asked.reference(),
                asked.sku(),
                StockLedger.MAIN,
                asked.quantity().negated(),
                asked.reason());
        if (!keeping.write(block, by, clock.instant()) || !keeping.block(block)) {
            throw Refusal.conflict("stock.reference-used", block.reference(), block.sku());
        }
        events.publishEvent(new StockUnblocked(asked.sku(), by, StockLedger.MAIN, asked.quantity(), asked.reason()));
    }

    private void scrap(FreeBlockedStock asked, String by) {
        Quantity gone = asked.quantity().negated();
        if (!counts.adjust(asked.sku(), StockLedger.MAIN, gone.amount())) {
            throw Refusal.conflict(
                    "stock.scrapped-is-reserved", asked.sku(), asked.quantity().plain());
        }
        Move move = new Move(asked.sku(), StockLedger.MAIN, "ADJUSTMENT", gone, asked.reference(), null);
        if (!ledger.move(move, by, clock.instant())) {
            throw Refusal.conflict("stock.reference-used", asked.reference(), asked.sku());
        }
    }

    private void block(String reference, TakeBackStock goods, String by) {
        Quantity blocked = goods.blocked();
        Block block = new Block(reference, goods.sku(), StockLedger.MAIN, blocked, CUSTOMER_RETURN);
        if (!keeping.write(block, by, clock.instant()) || !keeping.block(block)) {
            throw Refusal.conflict("stock.reference-used", block.reference(), block.sku());
        }
        events.publishEvent(new StockBlocked(block.sku(), by, block.warehouse(), blocked, block.reason()));
    }
}
