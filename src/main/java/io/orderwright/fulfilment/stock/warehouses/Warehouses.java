package io.orderwright.fulfilment.stock.warehouses;

import io.orderwright.fulfilment.stock.StockEvent.SafetyStockChanged;
import io.orderwright.fulfilment.stock.StockEvent.StockBlocked;
import io.orderwright.fulfilment.stock.StockEvent.StockTransferred;
import io.orderwright.fulfilment.stock.StockEvent.StockUnblocked;
import io.orderwright.fulfilment.stock.StockEvent.WarehouseOpened;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.store.KeepingLedger;
import io.orderwright.fulfilment.stock.store.KeepingLedger.Block;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What warehouse people do with goods that are there: put them elsewhere, block them, keep some back. */
@Service
@Transactional
public class Warehouses {

    private final StockLedger ledger;
    private final KeepingLedger keeping;
    private final BackOrders backOrders;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Warehouses(
            StockLedger ledger,
            KeepingLedger keeping,
            BackOrders backOrders,
            ProductCatalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.backOrders = backOrders;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, the one that orders are served from first. */
    @Transactional(readOnly = true)
    public List<Warehouse> warehouses() {
        return keeping.warehouses();
    }

    /** @throws Refusal INVALID for a new code that may not be given; CONFLICT when there is one of this code, with another name */
    public void open(Warehouse warehouse, String by) {
        if (keeping.open(warehouse, by, clock.instant())) {
            BusinessKey.require("code", warehouse.code(), KeyKind.WAREHOUSE);
            events.publishEvent(new WarehouseOpened(warehouse.code(), by, warehouse.name()));
        } else if (!keeping.warehouses().contains(warehouse)) {
            throw Refusal.conflict("stock.warehouse-known", warehouse.code());
        }
    }

    /**
     * Goods may not be used for now.
     *
     * @throws Refusal CONFLICT when so much is not there that is neither reserved nor blocked, or the reference was used
     *     for another quantity
     */
    public void block(BlockStock asked, String by) {
        Quantity quantity = said(asked);
        Block block = new Block(asked.reference(), asked.sku(), asked.warehouse(), quantity, asked.reason());
        if (once(block, by)) {
            if (!keeping.block(block)) {
                StockView now = now(asked.sku(), asked.warehouse(), quantity.unit());
                Quantity free = now.onHand().difference(now.reserved()).difference(now.blocked());
                throw Refusal.conflict("stock.not-so-much-free", asked.sku(), asked.warehouse(), free.plain());
            }
            events.publishEvent(new StockBlocked(asked.sku(), by, asked.warehouse(), quantity, asked.reason()));
        }
    }

    /**
     * Blocked goods may be used again, and go to whoever waits for them.
     *
     * @throws Refusal CONFLICT when so much is not blocked, or the reference was used for another quantity
     */
    public void unblock(BlockStock asked, String by) {
        Quantity quantity = said(asked);
        Block block = new Block(asked.reference(), asked.sku(), asked.warehouse(), quantity.negated(), asked.reason());
        if (once(block, by)) {
            if (!keeping.block(block)) {
                Quantity blocked =
                        now(asked.sku(), asked.warehouse(), quantity.unit()).blocked();
                throw Refusal.conflict("stock.not-so-much-blocked", asked.sku(), asked.warehouse(), blocked.plain());
            }
            events.publishEvent(new StockUnblocked(asked.sku(), by, asked.warehouse(), quantity, asked.reason()));
            serve(asked.sku(), asked.warehouse());
        }
    }

    /**
     * Goods go from one warehouse to another; both see it at once.
     *
     * @throws Refusal CONFLICT when so much is not available, or the reference was used for another quantity
     */
    public void transfer(TransferStock asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        check(asked.sku(), asked.from(), "from");
        String unit = check(asked.sku(), asked.to(), "to");
        if (asked.from().equals(asked.to())) {
            throw Refusal.invalid("to", "stock.same-warehouse", asked.to());
        }
        catalog.requireMeasure("quantity", asked.sku(), asked.quantity());
        String sku = asked.sku();
        Quantity quantity = Quantity.of(asked.quantity(), unit);
        Move out = new Move(sku, asked.from(), "TRANSFER", quantity.negated(), asked.reference(), null);
        if (!ledger.move(out, by, clock.instant())) {
            if (ledger.moved(out).compareTo(out.quantity().amount()) != 0) {
                throw Refusal.conflict("stock.reference-used", asked.reference(), sku);
            }
            return;
        }
        Move in = new Move(sku, asked.to(), "TRANSFER", quantity, asked.reference(), null);
        if (!ledger.move(in, by, clock.instant())) {
            throw Refusal.conflict("stock.reference-used", asked.reference(), sku);
        }
        ledger.open(sku, asked.to(), BigDecimal.ZERO, BigDecimal.ZERO);
        keeping.hold(sku, asked.from(), asked.to());
        if (!keeping.take(sku, asked.from(), asked.quantity())) {
            Quantity available = now(sku, asked.from(), unit).available();
            throw Refusal.conflict("stock.not-so-much-available", sku, asked.from(), available.plain());
        }
        ledger.receive(sku, asked.to(), asked.quantity());
        events.publishEvent(new StockTransferred(sku, by, asked.from(), asked.to(), quantity));
        serve(sku, asked.to());
    }

    /** So much is kept back from now on; what is free by that goes to whoever waits for it. */
    public void keepBack(SetSafetyStock asked, String by) {
        String unit = check(asked.sku(), asked.warehouse(), "warehouse");
        catalog.requireMeasure("quantity", asked.sku(), asked.quantity());
        ledger.open(asked.sku(), asked.warehouse(), BigDecimal.ZERO, BigDecimal.ZERO);
        keeping.safety(asked.sku(), asked.warehouse(), asked.quantity());
        events.publishEvent(
                new SafetyStockChanged(asked.sku(), by, asked.warehouse(), Quantity.of(asked.quantity(), unit)));
        serve(asked.sku(), asked.warehouse());
    }

    private Quantity said(BlockStock asked) {
        BusinessKey.requireReference("reference", asked.reference());
        String unit = check(asked.sku(), asked.warehouse(), "warehouse");
        catalog.requireMeasure("quantity", asked.sku(), asked.quantity());
        return Quantity.of(asked.quantity(), unit);
    }

    private boolean once(Block block, String by) {
        if (keeping.write(block, by, clock.instant())) {
            return true;
        }
        if (keeping.written(block).compareTo(block.quantity().amount()) != 0) {
            throw Refusal.conflict("stock.reference-used", block.reference(), block.sku());
        }
        return false;
    }

    /** @return the product's unit */
    private String check(String sku, String warehouse, String field) {
        ProductView product = catalog.bySku(List.of(sku)).get(sku);
        if (product == null) {
            throw Refusal.invalid("sku", "order.product-unknown", sku);
        }
        if (!keeping.known(warehouse)) {
            throw Refusal.invalid(field, "stock.warehouse-unknown", warehouse);
        }
        return product.unit();
    }

    private StockView now(String sku, String warehouse, String unit) {
        StockView now = ledger.of(List.of(sku), warehouse).get(sku);
        return now == null ? StockView.nothing(sku, warehouse, unit) : now;
    }

    private void serve(String sku, String warehouse) {
        if (warehouse.equals(StockLedger.MAIN)) {
            backOrders.serve(List.of(sku));
        }
    }
}
