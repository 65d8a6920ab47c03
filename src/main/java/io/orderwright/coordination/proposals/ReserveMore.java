package io.orderwright.coordination.proposals;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryReduction;
import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.KeptLine;
import io.orderwright.sales.orders.amendments.OrderAmendments.AmendmentResult;
import io.orderwright.sales.orders.amendments.RaisedLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps what an order wants beside what it wanted, and nothing else. While the warehouse prepares a delivery it joins that
 * only where all of it is there and nothing has been picked; otherwise it follows with another one.
 */
@Component
class ReserveMore {

    /** Nothing is kept for an order yet: what is more is kept with the rest. */
    private static final Set<ChangeStage> LATER = EnumSet.of(ChangeStage.PLACED, ChangeStage.IN_APPROVAL);

    private final StockControl stock;
    private final DeliveryReduction deliveries;

    ReserveMore(StockControl stock, DeliveryReduction deliveries) {
        this.stock = stock;
        this.deliveries = deliveries;
    }

    /** @param further whether it leaves with another delivery than the one that is being prepared */
    record MoreGoods(List<KeptLine> lines, boolean further) {

        static final MoreGoods NONE = new MoreGoods(List.of(), false);

        Optional<KeptLine> of(int lineNo) {
            return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
        }
    }

    MoreGoods reserve(AmendmentResult amended, ChangeStage stage) {
        OrderView order = amended.after();
        if (amended.raised().isEmpty() || LATER.contains(stage)) {
            return MoreGoods.NONE;
        }
        List<ReserveStock.LineToReserve> lines = amended.raised().stream()
                .map(line -> new ReserveStock.LineToReserve(line.lineNo(), line.sku(), line.more()))
                .toList();
        boolean further = order.state() == OrderState.TO_SHIP && !joins(order.number(), lines);
        if (further) {
            deliveries.keepTo(order.number(), delivery -> stock.setAside(order.number(), delivery, false).stream()
                    .map(line -> DeliveryLine.of(line.lineNo(), line.sku(), line.quantity()))
                    .toList());
        }
        var missing = stock.reserve(new ReserveStock(order.number(), order.tier(), order.requestedOn(), lines));
        return new MoreGoods(
                amended.raised().stream()
                        .map(line -> kept(
                                line,
                                missing.getOrDefault(
                                        line.lineNo(), Quantity.zero(line.more().unit()))))
                        .toList(),
                further);
    }

    private static KeptLine kept(RaisedLine line, Quantity lacking) {
        return new KeptLine(line.lineNo(), line.more().minus(lacking), lacking);
    }

    /** Their stock is held: what is there now is there in a moment. */
    private boolean joins(String orderNumber, List<ReserveStock.LineToReserve> lines) {
        return deliveries.takesMore(orderNumber)
                && stock.forecast(lines).missing().isEmpty();
    }
}
