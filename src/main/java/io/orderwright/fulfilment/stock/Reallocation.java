package io.orderwright.fulfilment.stock;

import io.orderwright.fulfilment.stock.StockEvent.BackOrderServed;
import io.orderwright.fulfilment.stock.StockEvent.StockDisplaced;
import io.orderwright.fulfilment.stock.allocation.Allocation;
import io.orderwright.fulfilment.stock.store.ReallocationLedger;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.platform.kernel.Quantity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an urgent order what is reserved for others who wait for something else and have no delivery of it yet. What is
 * reserved of a SKU stays the same: it changes hands, by entries.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reallocation {

    private final ReallocationLedger ledger;
    private final StockLedger stock;
    private final Allocation allocation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reallocation(
            ReallocationLedger ledger,
            StockLedger stock,
            Allocation allocation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.stock = stock;
        this.allocation = allocation;
        this.events = events;
        this.clock = clock;
    }

    /** What is reserved for a line of an order that waits for something. */
    public record AllocatedQuantity(String orderNumber, int lineNo, String sku, Quantity quantity) {}

    /** Goods that went from a line of one order to a line of another. */
    public record ReallocatedQuantity(
            String fromOrder, int fromLine, String toOrder, int toLine, String sku, Quantity quantity) {}

    /**
     * What might be taken for the order, in the order in which it would be: from whom is served last first, and never from
     * an urgent one. Holds the stock of all it waits for.
     */
    public List<AllocatedQuantity> takeable(String urgentOrder) {
        return ledger.takeable(urgentOrder, ledger.hold(urgentOrder));
    }

    /** Takes no more than the order lacks; it is served first from now on. The caller holds the orders concerned. */
    public List<ReallocatedQuantity> take(
            String urgentOrder, List<AllocatedQuantity> allowed, String reference, String by) {
        List<ReallocatedQuantity> given = new ArrayList<>();
        Map<AllocatedQuantity, Quantity> left = new HashMap<>();
        allowed.forEach(holding -> left.put(holding, holding.quantity()));
        for (AllocatedQuantity lack : ledger.lacking(urgentOrder)) {
            Quantity missing = lack.quantity();
            for (AllocatedQuantity holding : allowed) {
                if (holding.sku().equals(lack.sku())) {
                    Quantity there = Objects.requireNonNull(left.get(holding));
                    Quantity taken = missing.smaller(there);
                    if (taken.isPositive()) {
                        left.put(holding, there.minus(taken));
                        missing = missing.minus(taken);
                        given.add(new ReallocatedQuantity(
                                holding.orderNumber(),
                                holding.lineNo(),
                                urgentOrder,
                                lack.lineNo(),
                                lack.sku(),
                                taken));
                    }
                }
            }
        }
        given.forEach(one -> ledger.move(one, reference, by, clock.instant()));
        ledger.lacking(urgentOrder).stream()
                .map(AllocatedQuantity::sku)
                .distinct()
                .forEach(sku -> {
                    ledger.urgent(urgentOrder);
                    allocation.rank(sku);
                });
        return given;
    }

    /** Tells those who lost something, and the order that got it. */
    public void tell(String urgentOrder, List<ReallocatedQuantity> given, String by) {
        Map<String, Map<Integer, Quantity>> lost = new TreeMap<>();
        Map<String, Map<Integer, Quantity>> got = new TreeMap<>();
        given.forEach(one -> {
            lost.computeIfAbsent(one.fromOrder(), order -> new TreeMap<>())
                    .merge(one.fromLine(), one.quantity(), Quantity::plus);
            got.computeIfAbsent(one.sku(), sku -> new TreeMap<>()).merge(one.toLine(), one.quantity(), Quantity::plus);
        });
        lost.forEach((order, lines) -> events.publishEvent(new StockDisplaced(order, by, urgentOrder, lines)));
        Set<String> complete = got.isEmpty() ? Set.of() : stock.complete(new TreeSet<>(Set.of(urgentOrder)));
        got.forEach((sku, lines) ->
                events.publishEvent(new BackOrderServed(urgentOrder, by, sku, lines, complete.contains(urgentOrder))));
    }
}
