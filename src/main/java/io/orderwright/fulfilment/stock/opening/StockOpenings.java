package io.orderwright.fulfilment.stock.opening;

import io.orderwright.fulfilment.stock.StockEvent.SafetyStockChanged;
import io.orderwright.fulfilment.stock.StockEvent.StockBookRemoved;
import io.orderwright.fulfilment.stock.StockEvent.StockOpened;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.store.KeepingLedger;
import io.orderwright.fulfilment.stock.store.OpeningLedger;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the books of stock, warehouse by warehouse. Each word is a movement of its own; what was said wrongly is said again as
 * long as nothing else has moved there. From then on differences are counted.
 */
@Service
@Transactional
public class StockOpenings {

    private static final String START = "START";

    private final StockLedger ledger;
    private final OpeningLedger openings;
    private final KeepingLedger keeping;
    private final BackOrders backOrders;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockOpenings(
            StockLedger ledger,
            OpeningLedger openings,
            KeepingLedger keeping,
            BackOrders backOrders,
            ProductCatalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.openings = openings;
        this.keeping = keeping;
        this.backOrders = backOrders;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /** What lies there now; absent where the book knows nothing of the SKU. */
    @Transactional(readOnly = true)
    public Optional<StockView> find(String sku, String warehouse) {
        return Optional.ofNullable(ledger.of(List.of(sku), warehouse).get(sku));
    }

    /** What lies in a warehouse, in the order of the SKU, after this one ("" for the first); nothing of what does not. */
    @Transactional(readOnly = true)
    public List<StockView> page(String warehouse, String afterSku, int size) {
        List<String> skus = openings.skus(warehouse, afterSku, size);
        Map<String, StockView> found = ledger.of(skus, warehouse);
        return skus.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The codes of all warehouses. */
    @Transactional(readOnly = true)
    public List<String> warehouses() {
        return keeping.warehouses().stream().map(Warehouse::code).toList();
    }

    /** Whether the book was opened with just this as of the day, whatever has moved since. */
    @Transactional(readOnly = true)
    public boolean openedAs(OpenStock said, LocalDate asOf) {
        return openings.openedOn(said.sku(), said.warehouse(), opening(asOf))
                .filter(opened -> opened.compareTo(said.quantity().amount()) == 0)
                .isPresent();
    }

    /**
     * Says what lay there at the end of the day. What lies there already as it is said, stays; and so does what was opened so.
     *
     * @throws Refusal INVALID for an unknown SKU or warehouse and a quantity that the product's unit does not have; CONFLICT when
     *     another quantity lies there and something besides its opening has moved, it is being counted, or more of it is
     *     reserved or blocked
     */
    public void open(OpenStock said, LocalDate asOf, String by) {
        String sku = said.sku();
        if (!keeping.known(said.warehouse())) {
            throw Refusal.invalid("warehouse", "stock.warehouse-unknown", said.warehouse());
        }
        catalog.requireMeasure("quantity", sku, said.quantity().amount());
        ledger.open(sku, said.warehouse(), BigDecimal.ZERO, BigDecimal.ZERO);
        keeping.hold(sku, said.warehouse(), said.warehouse());
        StockView held = find(sku, said.warehouse()).orElseThrow();
        Quantity more = said.quantity().difference(held.onHand());
        if (!more.isZero() && !openedAs(said, asOf)) {
            refuseUnlessUntouched(said, held);
            Move move = new Move(sku, said.warehouse(), START, more, reference(said, asOf), null);
            if (!ledger.move(move, by, clock.instant())) {
                throw Refusal.conflict("stock.reference-used", move.reference(), sku);
            }
            ledger.receive(sku, said.warehouse(), more.amount());
            events.publishEvent(new StockOpened(sku, by, said.warehouse(), held.onHand(), said.quantity(), asOf));
        }
        keepBack(said, held, by);
        if (said.warehouse().equals(StockLedger.MAIN)) {
            backOrders.serve(List.of(sku));
        }
    }

    /** Until the transaction ends nothing moves there. */
    public void hold(String sku, String warehouse) {
        keeping.hold(sku, warehouse, warehouse);
    }

    /**
     * Removes a book that was opened by mistake, with its openings: as long as nothing else has moved there, nobody could have
     * gone by it. Nothing happens where there is none.
     *
     * @throws Refusal CONFLICT when something else has moved, was blocked, counted or expected there, or is reserved
     */
    public void remove(String sku, String warehouse, String by) {
        keeping.hold(sku, warehouse, warehouse);
        Optional<StockView> held = find(sku, warehouse);
        if (held.isEmpty()) {
            return;
        }
        Quantity onHand = held.get().onHand();
        Quantity nothing = Quantity.zero(onHand.unit());
        refuseUnlessUntouched(new OpenStock(sku, warehouse, nothing, null), held.get());
        if (openings.toldOf(sku, warehouse)) {
            throw Refusal.conflict("stock.moved-since", sku, warehouse);
        }
        openings.remove(sku, warehouse);
        events.publishEvent(new StockBookRemoved(sku, by, warehouse, onHand));
    }

    private void keepBack(OpenStock said, StockView held, String by) {
        Quantity safety = said.safety();
        if (safety != null && !safety.equals(held.safety())) {
            catalog.requireMeasure("safety", said.sku(), safety.amount());
            keeping.safety(said.sku(), said.warehouse(), safety.amount());
            events.publishEvent(new SafetyStockChanged(said.sku(), by, said.warehouse(), safety));
        }
    }

    private void refuseUnlessUntouched(OpenStock said, StockView held) {
        if (openings.movedOtherwise(said.sku(), said.warehouse())) {
            throw Refusal.conflict("stock.moved-since", said.sku(), said.warehouse());
        }
        if (openings.beingCounted(said.sku(), said.warehouse())) {
            throw Refusal.conflict("stock.opening-counted", said.sku(), said.warehouse());
        }
        Quantity bound = held.reserved().plus(held.blocked());
        if (bound.isMoreThan(said.quantity())) {
            throw Refusal.conflict("stock.opening-bound", said.sku(), said.warehouse(), bound.plain());
        }
    }

    /** The day, so that the book says it; a second word about one day is told apart from the first. */
    private String reference(OpenStock said, LocalDate asOf) {
        int before = openings.opened(said.sku(), said.warehouse());
        return opening(asOf) + (before == 0 ? "" : " / " + (before + 1));
    }

    private static String opening(LocalDate asOf) {
        return START + " " + asOf;
    }
}
