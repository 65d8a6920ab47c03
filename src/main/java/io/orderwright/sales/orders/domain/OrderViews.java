package io.orderwright.sales.orders.domain;

import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.orders.OrderAnswers;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;

/** An order as records that may leave the module. */
final class OrderViews {

    private OrderViews() {}

    static OrderAnswers answers(SalesOrder order) {
        OrderGoods goods = order.goods();
        boolean kept = goods.any(LineQuantities::kept);
        boolean deliverable = order.deliverable();
        return new OrderAnswers(
                order.buyer().reachable(),
                order.inParts() || goods.inParts(),
                goods.partlyLeft(),
                goods.leftInFull(),
                kept,
                deliverable,
                kept && deliverable,
                order.waitsForGoods(),
                order.state() == OrderState.PLACED || (order.state() == OrderState.ON_HOLD && !kept),
                order.goods().lines().stream().anyMatch(line -> line.promise().tracing() != Traceability.NONE));
    }

    static OrderFacts facts(SalesOrder order) {
        return new OrderFacts(
                order.number(),
                order.buyer().code(),
                order.buyer().name(),
                order.buyer().tier(),
                order.totals().gross(),
                order.agreed().currency(),
                order.state(),
                order.agreed().prepaid(),
                order.possibleDuplicateOf() != null,
                order.buyer().deliveryTerms(),
                order.buyer().terms().billing(),
                !order.buyer().terms().deposits().isEmpty()
                        || OrderView.EXCHANGE.equals(order.origin().source()),
                order.origin().actor(),
                answers(order));
    }

    /** Lines of which nothing is wanted any more are left out. */
    static OrderView view(SalesOrder order) {
        return new OrderView(
                order.number(),
                order.buyer().code(),
                order.buyer().name(),
                order.buyer().tier(),
                order.agreed().currency(),
                order.agreed().taxIncluded(),
                order.agreed().rounding(),
                order.totals().net(),
                order.totals().tax(),
                order.totals().gross(),
                order.state(),
                order.origin().source(),
                order.origin().externalId(),
                order.agreed().purchaseOrder(),
                order.possibleDuplicateOf(),
                order.agreed().requestedOn(),
                order.buyer().paymentTermsDays(),
                order.buyer().terms(),
                order.agreed().prepaid(),
                order.buyer().deliveryTerms(),
                order.inParts(),
                order.buyer().phone(),
                order.shipTo(),
                order.billTo(),
                order.origin().actor(),
                order.placedAt(),
                answers(order),
                order.goods().lines().stream()
                        .filter(line -> line.quantities().wanted())
                        .map(OrderLine::view)
                        .toList());
    }
}
