package io.orderwright.fulfilment.stock;

import io.orderwright.fulfilment.stock.StockEvent.StockUnreserved;
import io.orderwright.fulfilment.stock.allocation.Allocation;
import io.orderwright.fulfilment.stock.allocation.BackOrders;
import io.orderwright.fulfilment.stock.store.FreeingLedger;
import io.orderwright.fulfilment.stock.store.FreeingLedger.KeptShare;
import io.orderwright.fulfilment.stock.store.QueueLedger;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back a part of what an order waits for or is kept for it, because less is wanted; or waits for another day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReservationReduction {

    private final FreeingLedger ledger;
    private final BackOrders backOrders;
    private final QueueLedger queue;
    private final Allocation allocation;
    private final ApplicationEventPublisher events;

    ReservationReduction(
            FreeingLedger ledger,
            BackOrders backOrders,
            QueueLedger queue,
            Allocation allocation,
            ApplicationEventPublisher events) {
        this.queue = queue;
        this.allocation = allocation;
        this.ledger = ledger;
        this.backOrders = backOrders;
        this.events = events;
    }

    /**
     * What of a line is wanted no longer.
     *
     * @param unmissed of what it waits for
     * @param freed of what is kept for it
     */
    public record LineReduction(int lineNo, String sku, Quantity unmissed, Quantity freed) {}

    /**
     * Goods that are kept no longer.
     *
     * @param delivery for which they were set aside; "" where they were not
     */
    public record FreedReservation(int lineNo, String sku, String delivery, Quantity quantity) {}

    /** Nobody changes the stock of these before the transaction ends; to be called before the order is held. */
    public void hold(Collection<String> skus) {
        ledger.hold(skus.stream().distinct().sorted().toList());
    }

    /**
     * The order wants its goods for another day: whatever it waits for is waited for at another place, as the table of
     * allocation says. What is kept for it stays so. The caller holds stock and order.
     */
    public void wantedOn(String orderNumber, LocalDate day) {
        queue.wantedOn(orderNumber, day).forEach(allocation::rank);
    }

    /**
     * Goods that are set aside for no delivery go first. Nobody hears of it before {@link #tell}; the caller holds stock and
     * order.
     */
    public List<FreedReservation> free(String orderNumber, List<LineReduction> lines) {
        List<FreedReservation> all = new ArrayList<>();
        for (LineReduction line : lines) {
            if (line.unmissed().isPositive()) {
                ledger.unmiss(orderNumber, line.lineNo(), line.unmissed().amount());
            }
            Quantity left = line.freed();
            for (KeptShare kept : ledger.kept(orderNumber, line.lineNo(), left.unit())) {
                Quantity taken = left.smaller(kept.quantity());
                if (taken.isPositive()) {
                    ledger.free(orderNumber, line.lineNo(), line.sku(), kept.delivery(), taken.amount());
                    all.add(new FreedReservation(line.lineNo(), line.sku(), kept.delivery(), taken));
                    left = left.minus(taken);
                }
            }
            if (!left.isZero()) {
                throw new IllegalStateException(
                        orderNumber + ", line " + line.lineNo() + ": less is kept than the order says, by " + left);
            }
        }
        return all;
    }

    /** Goods that are free now go to whoever waits for them. */
    public void tell(String orderNumber, List<FreedReservation> freed) {
        Map<String, Quantity> bySku = new TreeMap<>();
        freed.forEach(one -> bySku.merge(one.sku(), one.quantity(), Quantity::plus));
        bySku.forEach((sku, quantity) ->
                events.publishEvent(new StockUnreserved(orderNumber, BusinessEvent.SYSTEM, sku, quantity)));
        backOrders.serve(List.copyOf(bySku.keySet()));
    }
}
