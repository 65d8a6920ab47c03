package io.orderwright.fulfilment.stock;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.orderwright.fulfilment.stock.StockEvent.StockMissed;
import io.orderwright.fulfilment.stock.StockEvent.StockReleased;
import io.orderwright.fulfilment.stock.StockEvent.StockReserved;
import io.orderwright.fulfilment.stock.allocation.Allocation;
import io.orderwright.fulfilment.stock.allocation.Allotment;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.allocation.ReceiptDuties;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.receipts.ReceivedStock;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.Move;
import io.orderwright.fulfilment.stock.store.StockLedger.Share;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps stock: nobody is promised what is not there, and what arrives goes to whoever waits first. */
@Service
@Transactional
public class StockControl {

    private final StockLedger ledger;
    private final ReceiptDuties receipts;
    private final BackOrders backOrders;
    private final Allocation allocation;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockControl(
            StockLedger ledger,
            ReceiptDuties receipts,
            BackOrders backOrders,
            Allocation allocation,
            ProductCatalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.backOrders = backOrders;
        this.allocation = allocation;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /** What is kept for a delivery. */
    public record GoodsSetAside(int lineNo, String sku, Quantity quantity) {}

    /**
     * Reserves what is there and back-orders the rest, beside what is reserved for the order already. Lines of one SKU share
     * one check.
     *
     * @return what is missing, by line number; empty when everything is reserved
     */
    public Map<Integer, Quantity> reserve(ReserveStock asked) {
        Allotment allotment = Allotment.of(asked.orderNumber(), asked.lines(), grant(Allotment.wanted(asked.lines())));
        Map<Integer, Quantity> missing = allotment.missing();
        ledger.writeReservations(allotment.reserved());
        if (!missing.isEmpty()) {
            ledger.writeBackOrders(allotment.lacking(), asked, allocation.priority(asked), clock.instant());
        }
        events.publishEvent(new StockReserved(
                asked.orderNumber(), BusinessEvent.SYSTEM, asked.lines().size(), missing.size()));
        if (!missing.isEmpty()) {
            events.publishEvent(new StockMissed(
                    asked.orderNumber(), BusinessEvent.SYSTEM, allotment.lackingBySku(), asked.requestedOn()));
        }
        return missing;
    }

    /** What {@link #reserve} would get for these lines now; nothing is reserved. */
    @Transactional(readOnly = true)
    public StockForecast forecast(List<ReserveStock.LineToReserve> lines) {
        SortedMap<String, Quantity> wanted = Allotment.wanted(lines);
        Map<String, StockView> stock = ledger.of(wanted.keySet(), StockLedger.MAIN);
        Map<String, Quantity> free = new HashMap<>();
        stock.forEach((sku, item) -> free.put(
                sku,
                Quantity.of(
                        item.available().amount(),
                        Objects.requireNonNull(wanted.get(sku)).unit())));
        return new StockForecast(stock, Allotment.of("", lines, free).missing());
    }

    /** The stock of those of the SKUs that have any where orders are served from, by SKU. */
    @Transactional(readOnly = true)
    public Map<String, StockView> of(Collection<String> skus) {
        return ledger.of(skus, StockLedger.MAIN);
    }

    /** The stock of those of the SKUs that have any in the warehouse, by SKU. */
    @Transactional(readOnly = true)
    public Map<String, StockView> of(Collection<String> skus, String warehouse) {
        return ledger.of(skus, warehouse);
    }

    /** What is there, missing and on its way of the SKU changes for nobody else until the transaction ends. */
    public void hold(String sku) {
        ledger.hold(sku);
    }

    /** A SKU that never had stock gets its row first, so that a receipt at the same moment cannot miss this back-order. */
    private Map<String, Quantity> grant(SortedMap<String, Quantity> wanted) {
        Map<String, Quantity> granted = new HashMap<>(ledger.reserve(wanted));
        SortedMap<String, Quantity> unheardOf = new TreeMap<>(wanted);
        unheardOf.keySet().removeAll(granted.keySet());
        if (!unheardOf.isEmpty()) {
            unheardOf.keySet().forEach(sku -> ledger.open(sku, StockLedger.MAIN, BigDecimal.ZERO, BigDecimal.ZERO));
            granted.putAll(ledger.reserve(unheardOf));
        }
        return granted;
    }

    /**
     * Books arrived goods, once per reference and SKU, and serves those who wait for them. Tells what became of each, in
     * the order of the SKUs.
     *
     * @throws Refusal CONFLICT when the reference was booked with another quantity, or is a work order's; INVALID when
     *     nothing is expected under what it is said to serve, for an unknown warehouse or SKU, and for a reference that is
     *     no key; FORBIDDEN to whoever bought the goods
     */
    public List<ReceivedStock> receive(Collection<ReceiveStock> arrived, String by) {
        Set<String> known = catalog.bySku(
                        arrived.stream().map(ReceiveStock::sku).distinct().toList())
                .keySet();
        arrived.forEach(receipt -> {
            if (!known.contains(receipt.sku())) {
                throw Refusal.invalid("sku", "order.product-unknown", receipt.sku());
            }
            BusinessKey.requireReference("reference", receipt.reference());
        });
        return receipts.book(arrived, by);
    }

    /**
     * Says what is there at the start. A SKU is opened once.
     *
     * @return the SKUs that had not been opened before
     * @throws Refusal CONFLICT when a SKU has stock on the books already, with another opening quantity
     */
    public Set<String> open(Collection<OpeningStock> openings, String by) {
        Map<String, ProductView> products = catalog.bySku(
                openings.stream().map(OpeningStock::sku).distinct().toList());
        return openings.stream()
                .sorted(Comparator.comparing(OpeningStock::sku))
                .filter(opening -> open(opening, products.get(opening.sku()), by))
                .map(OpeningStock::sku)
                .collect(toSet());
    }

    private boolean open(OpeningStock opening, @Nullable ProductView product, String by) {
        if (product == null) {
            throw Refusal.invalid("sku", "order.product-unknown", opening.sku());
        }
        catalog.requireMeasure("quantity", opening.sku(), opening.quantity());
        catalog.requireMeasure("safety", opening.sku(), opening.safety());
        Quantity quantity = Quantity.of(opening.quantity(), product.unit());
        Move start = new Move(opening.sku(), StockLedger.MAIN, "START", quantity, "START", null);
        if (ledger.open(opening.sku(), StockLedger.MAIN, opening.quantity(), opening.safety())) {
            ledger.move(start, by, clock.instant());
            return true;
        }
        if (ledger.opened(opening.sku()).compareTo(opening.quantity()) != 0) {
            throw Refusal.conflict("stock.opened-before", opening.sku());
        }
        return false;
    }

    /** The goods reserved for the order leave the warehouse. */
    public void issue(String orderNumber, String by) {
        ledger.issue(orderNumber, "", by, clock.instant());
    }

    /**
     * What is reserved for the order goes out with this delivery; what arrives for it from now on, with the next.
     *
     * @param completeLines only of lines that wait for nothing
     * @return what is set aside, by line
     */
    public List<GoodsSetAside> setAside(String orderNumber, String delivery, boolean completeLines) {
        return ledger.setAside(orderNumber, delivery, completeLines).stream()
                .map(share -> new GoodsSetAside(share.lineNo(), share.sku(), share.quantity()))
                .sorted(Comparator.comparingInt(GoodsSetAside::lineNo))
                .toList();
    }

    /** The goods that are set aside for the order's delivery leave the warehouse; returns them by line number. */
    public Map<Integer, Quantity> issuePart(String orderNumber, String by) {
        String delivery = ledger.openDelivery(orderNumber);
        ledger.issue(orderNumber, delivery, by, clock.instant());
        return ledger.ofDelivery(orderNumber, delivery).stream().collect(toMap(Share::lineNo, Share::quantity));
    }

    /** What was kept for the order is free again and goes to whoever waits for it. */
    public void release(String orderNumber) {
        List<String> freed = ledger.release(orderNumber);
        events.publishEvent(new StockReleased(orderNumber, BusinessEvent.SYSTEM));
        backOrders.serve(freed.stream().sorted().toList());
    }

    /** A SKU's stock in every warehouse that has any on its books, the one that orders are served from first. */
    @Transactional(readOnly = true)
    public List<StockView> everywhere(String sku) {
        return ledger.everywhere(sku);
    }

    /** One page of a warehouse in the order of the SKU, beginning after {@code afterSku} ("" for the first). */
    @Transactional(readOnly = true)
    public List<StockView> page(String warehouse, String afterSku, int size) {
        return ledger.page(warehouse, afterSku, size);
    }

    /** One page of the warehouse that orders are served from. */
    @Transactional(readOnly = true)
    public List<StockView> page(String afterSku, int size) {
        return ledger.page(StockLedger.MAIN, afterSku, size);
    }
}
