package io.orderwright.coordination.proposals;

import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.coordination.supply.ReduceSupply;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.fulfilment.deliveries.DeliveryReduction;
import io.orderwright.fulfilment.deliveries.DeliveryReduction.Reduced;
import io.orderwright.fulfilment.stock.ReservationReduction;
import io.orderwright.fulfilment.stock.ReservationReduction.Freed;
import io.orderwright.fulfilment.stock.ReservationReduction.Less;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.LoweredLine;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderAmendments.Lowered;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lowers an order in all books at once, in the order of locks: credit, stock, the order, its delivery. It touches nothing
 * else, and nobody waits for it: the process goes on where it stands.
 */
@Component
class LowerOrder {

    private final OrderQueries orders;
    private final OrderAmendments amendments;
    private final OrderAtPartners partners;
    private final CreditExposure exposure;
    private final ReservationReduction freeing;
    private final DeliveryReduction reducing;
    private final ReduceSupply supply;

    LowerOrder(
            OrderQueries orders,
            OrderAmendments amendments,
            OrderAtPartners partners,
            CreditExposure exposure,
            ReservationReduction freeing,
            DeliveryReduction reducing,
            ReduceSupply supply) {
        this.orders = orders;
        this.amendments = amendments;
        this.partners = partners;
        this.exposure = exposure;
        this.freeing = freeing;
        this.reducing = reducing;
        this.supply = supply;
    }

    /**
     * What was done in the books, and is to be told.
     *
     * @param reduced the delivery that takes less; absent where none is open
     */
    record LoweredBooks(
            Lowered lowered, List<Freed> freed, @Nullable Reduced reduced, List<LessSupply> supply) {

        OrderView before() {
            return lowered.before();
        }

        OrderView after() {
            return lowered.after();
        }
    }

    /**
     * @param wanted quantities by line number, each less than now
     * @throws io.orderwright.platform.kernel.Refusal as {@link AmendOrder#preview}
     */
    LoweredBooks lower(
            String orderNumber, Map<Integer, BigDecimal> wanted, String changeOrder, String reason, String by) {
        OrderView seen = orders.get(orderNumber);
        exposure.lock(seen.customer(), seen.currency());
        freeing.hold(seen.lines().stream()
                .filter(line -> wanted.containsKey(line.lineNo()))
                .map(OrderView.LineView::sku)
                .toList());
        Lowered lowered = amendments.lower(orderNumber, wanted, changeOrder, reason, by);
        partners.refuseWhileBeingSent(lowered.before());
        exposure.lower(orderNumber, lowered.after().gross());
        List<Freed> freed = freeing.free(
                orderNumber,
                lowered.lines().stream()
                        .map(line -> new Less(line.lineNo(), line.sku(), line.unmissed(), line.freed()))
                        .toList());
        Reduced reduced = reducing.reduce(
                        orderNumber,
                        freed.stream()
                                .map(one -> new DeliveryReduction.Less(
                                        one.lineNo(), one.sku(), one.delivery(), one.quantity()))
                                .toList())
                .orElse(null);
        return new LoweredBooks(lowered, freed, reduced, supply.reduce(orderNumber, unmissed(lowered.lines()), by));
    }

    private static Map<String, BigDecimal> unmissed(List<LoweredLine> lines) {
        Map<String, BigDecimal> bySku = new TreeMap<>();
        lines.stream()
                .filter(line -> line.unmissed().isPositive())
                .forEach(line -> bySku.merge(line.sku(), line.unmissed().amount(), BigDecimal::add));
        return bySku;
    }

    /** Tells those concerned: work orders that are not needed, who waits for freed goods, the warehouse, whoever follows the order. */
    void tell(LoweredBooks done, String changeOrder, String by) {
        String orderNumber = done.after().number();
        supply.tell(done.supply());
        freeing.tell(orderNumber, done.freed());
        reducing.tell(orderNumber, done.reduced());
        amendments.tell(done.lowered(), changeOrder, by);
        exposure.lookAgain(done.after().customer());
    }
}
