package io.orderwright.coordination.proposals;

import io.orderwright.coordination.supply.ReduceSupply;
import io.orderwright.fulfilment.deliveries.DeliveryReduction;
import io.orderwright.fulfilment.deliveries.DeliveryReduction.ReducedDelivery;
import io.orderwright.fulfilment.stock.ReservationReduction;
import io.orderwright.fulfilment.stock.ReservationReduction.FreedReservation;
import io.orderwright.fulfilment.stock.ReservationReduction.LineReduction;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.sales.orders.amendments.LoweredLine;
import io.orderwright.sales.orders.amendments.OrderAmendments.AmendmentResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goods that an order wants no longer: they are kept for it no longer, leave its delivery, and are not got any more. */
@Component
class FreedGoods {

    private final ReservationReduction freeing;
    private final DeliveryReduction reducing;
    private final ReduceSupply supply;

    FreedGoods(ReservationReduction freeing, DeliveryReduction reducing, ReduceSupply supply) {
        this.freeing = freeing;
        this.reducing = reducing;
        this.supply = supply;
    }

    /** @param reduced the delivery that takes less; absent where none does */
    record LessGoods(List<FreedReservation> freed, @Nullable ReducedDelivery reduced, List<LessSupply> supply) {}

    /** Nobody changes the stock of these before the transaction ends; before the order is held. */
    void hold(List<String> skus) {
        freeing.hold(skus);
    }

    /** @param changeOrder that wants less */
    LessGoods free(AmendmentResult amended, String changeOrder, String by) {
        String orderNumber = amended.after().number();
        List<LoweredLine> lines = amended.lowered();
        List<FreedReservation> freed = freeing.free(
                orderNumber,
                lines.stream()
                        .map(line -> new LineReduction(line.lineNo(), line.sku(), line.unmissed(), line.freed()))
                        .toList());
        ReducedDelivery reduced = reducing.reduce(
                        orderNumber,
                        freed.stream()
                                .map(one -> new DeliveryReduction.DeliveryLineReduction(
                                        one.lineNo(), one.sku(), one.delivery(), one.quantity()))
                                .toList())
                .orElse(null);
        return new LessGoods(freed, reduced, supply.reduce(orderNumber, changeOrder, unmissed(lines), by));
    }

    private static Map<String, Quantity> unmissed(List<LoweredLine> lines) {
        Map<String, Quantity> bySku = new TreeMap<>();
        lines.stream()
                .filter(line -> line.unmissed().isPositive())
                .forEach(line -> bySku.merge(line.sku(), line.unmissed(), Quantity::plus));
        return bySku;
    }

    void tell(String orderNumber, LessGoods less) {
        supply.tell(less.supply());
        freeing.tell(orderNumber, less.freed());
        reducing.tell(orderNumber, less.reduced());
    }
}
