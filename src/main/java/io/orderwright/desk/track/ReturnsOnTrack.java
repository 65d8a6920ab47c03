package io.orderwright.desk.track;

import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnQueries.OfferedLine;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.intake.RestockingFee;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.DeliveredPiece;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.sales.orders.OrderView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the customer sees of what is sent back of an order: its number and how far it is, and nothing of why. */
@Component
class ReturnsOnTrack {

    private final ReturnQueries returns;
    private final RestockingFee fee;

    ReturnsOnTrack(ReturnQueries returns, RestockingFee fee) {
        this.returns = returns;
        this.fee = fee;
    }

    /**
     * A return as the customer sees it.
     *
     * @param validUntil the last day on which its goods may come; absent while, or since, none may
     */
    record TrackedReturn(
            String number, ReturnState state, @Nullable LocalDate validUntil) {}

    /**
     * A line of which something may come back.
     *
     * @param left how much
     * @param pieces those with serial numbers, of which the customer ticks what comes back; none where there are none
     */
    record ReturnableLine(int lineNo, String name, Quantity left, List<DeliveredPiece> pieces) {}

    List<TrackedReturn> of(String orderNumber) {
        return returns.ofOrder(orderNumber).stream()
                .map(one -> new TrackedReturn(
                        one.number(), one.state(), one.state() == ReturnState.AUTHORISED ? one.validUntil() : null))
                .toList();
    }

    /** What is kept for taking goods back, by reason; those for which nothing is are left out. */
    Map<ReturnReason, Percent> fees(String orderNumber) {
        return fee.offered(orderNumber);
    }

    /** What of the order the customer may still ask to send back; lines of which nothing may are left out. */
    List<ReturnableLine> returnable(OrderView order) {
        if (order.lines().stream().allMatch(line -> line.delivered().isZero())) {
            return List.of();
        }
        Map<Integer, OfferedLine> offered = returns.offered(order.number());
        List<ReturnableLine> lines = new ArrayList<>();
        order.lines().forEach(line -> {
            OfferedLine one = offered.get(line.lineNo());
            if (one != null && one.left().isPositive()) {
                lines.add(new ReturnableLine(line.lineNo(), line.name(), one.left(), one.pieces()));
            }
        });
        return lines;
    }
}
