package io.orderwright.inventory;

import static java.util.stream.Collectors.toMap;

import io.orderwright.inventory.StockEvent.BackOrderServed;
import io.orderwright.inventory.StockEvent.StockReceived;
import io.orderwright.inventory.StockEvent.StockReleased;
import io.orderwright.inventory.StockEvent.StockReserved;
import io.orderwright.inventory.ledger.StockLedger;
import io.orderwright.inventory.ledger.StockLedger.Served;
import io.orderwright.kernel.BusinessEvent;
import io.orderwright.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps stock: nobody is promised what is not there, and what arrives goes to whoever waits first. */
@Service
@Transactional
public class StockControl {

    private final StockLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockControl(StockLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reserves what is there and back-orders the rest. Lines of one SKU share one check.
     *
     * @return what is missing, by line number; empty when everything is reserved
     */
    public Map<Integer, BigDecimal> reserve(ReserveStock asked) {
        Allotment allotment = Allotment.of(asked.orderNumber(), asked.lines(), grant(Allotment.wanted(asked.lines())));
        Map<Integer, BigDecimal> missing = allotment.missing();
        ledger.writeReservations(allotment.reserved());
        ledger.writeBackOrders(allotment.lacking(), asked.priority(), clock.instant());
        events.publishEvent(new StockReserved(
                asked.orderNumber(), BusinessEvent.SYSTEM, asked.lines().size(), missing.size()));
        return missing;
    }

    /** What {@link #reserve} would get for these lines now; nothing is reserved. */
    @Transactional(readOnly = true)
    public StockForecast forecast(List<ReserveStock.Line> lines) {
        SortedMap<String, BigDecimal> wanted = Allotment.wanted(lines);
        Map<String, StockView> stock = ledger.of(wanted.keySet());
        Map<String, BigDecimal> free = stock.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, item -> item.getValue().available()));
        return new StockForecast(stock, Allotment.of("", lines, free).missing());
    }

    /** The stock of those of the SKUs that have any on the books, by SKU. */
    @Transactional(readOnly = true)
    public Map<String, StockView> of(Collection<String> skus) {
        return ledger.of(skus);
    }

    /** A SKU that never had stock gets its row first, so that a receipt at the same moment cannot miss this back-order. */
    private Map<String, BigDecimal> grant(SortedMap<String, BigDecimal> wanted) {
        Map<String, BigDecimal> granted = new HashMap<>(ledger.reserve(wanted));
        SortedMap<String, BigDecimal> unheardOf = new TreeMap<>(wanted);
        unheardOf.keySet().removeAll(granted.keySet());
        if (!unheardOf.isEmpty()) {
            unheardOf.keySet().forEach(sku -> ledger.open(sku, BigDecimal.ZERO, BigDecimal.ZERO));
            granted.putAll(ledger.reserve(unheardOf));
        }
        return granted;
    }

    /**
     * Books arrived goods, once per reference and SKU, and serves those who wait for them.
     *
     * @throws Refusal CONFLICT when the reference was booked with another quantity
     */
    public void receive(Collection<ReceiveStock> receipts, String by) {
        receipts.stream().sorted(Comparator.comparing(ReceiveStock::sku)).forEach(receipt -> receive(receipt, by));
    }

    private void receive(ReceiveStock receipt, String by) {
        String sku = receipt.sku();
        boolean fresh = ledger.move(sku, "RECEIPT", receipt.quantity(), receipt.reference(), by, clock.instant());
        if (!fresh) {
            if (ledger.moved(sku, "RECEIPT", receipt.reference()).compareTo(receipt.quantity()) != 0) {
                throw Refusal.conflict("stock.reference-reused", receipt.reference(), sku);
            }
            return;
        }
        ledger.open(sku, BigDecimal.ZERO, BigDecimal.ZERO);
        ledger.receive(sku, receipt.quantity());
        ledger.closeExpectation(sku, receipt.reference(), receipt.quantity());
        events.publishEvent(new StockReceived(receipt.reference(), by, sku, receipt.quantity()));
        serveWaiting(sku);
    }

    /**
     * Says what is there at the start. A SKU is opened once.
     *
     * @throws Refusal CONFLICT when a SKU has stock on the books already, with another opening quantity
     */
    public void open(Collection<OpeningStock> openings, String by) {
        openings.stream().sorted(Comparator.comparing(OpeningStock::sku)).forEach(opening -> {
            if (ledger.open(opening.sku(), opening.quantity(), opening.safety())) {
                ledger.move(opening.sku(), "START", opening.quantity(), "START", by, clock.instant());
            } else if (ledger.moved(opening.sku(), "START", "START").compareTo(opening.quantity()) != 0) {
                throw Refusal.conflict("stock.opened-before", opening.sku());
            }
        });
    }

    /** The goods reserved for the order leave the warehouse. */
    public void issue(String orderNumber, String by) {
        ledger.issue(orderNumber, orderNumber, by, clock.instant());
    }

    /** What was kept for the order is free again and goes to whoever waits for it. */
    public void release(String orderNumber) {
        List<String> freed = ledger.release(orderNumber);
        events.publishEvent(new StockReleased(orderNumber, BusinessEvent.SYSTEM));
        freed.stream().sorted().forEach(this::serveWaiting);
    }

    private void serveWaiting(String sku) {
        List<Served> served = ledger.serveBackOrders(sku);
        if (served.isEmpty()) {
            return;
        }
        Map<String, Map<Integer, BigDecimal>> byOrder = new TreeMap<>();
        served.forEach(part -> byOrder.computeIfAbsent(part.orderNumber(), order -> new TreeMap<>())
                .put(part.lineNo(), part.quantity()));
        Set<String> complete = ledger.complete(byOrder.keySet());
        byOrder.forEach((order, quantities) -> events.publishEvent(
                new BackOrderServed(order, BusinessEvent.SYSTEM, sku, quantities, complete.contains(order))));
    }

    /** One page in the order of the SKU, beginning after {@code afterSku} ("" for the first). */
    @Transactional(readOnly = true)
    public List<StockView> page(String afterSku, int size) {
        return ledger.page(afterSku, size);
    }
}
