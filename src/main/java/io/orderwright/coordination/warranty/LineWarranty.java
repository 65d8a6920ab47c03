package io.orderwright.coordination.warranty;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView.LineView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether we still answer for what was ordered, where nobody says which piece is meant: of several deliveries of a line the last
 * one counts, as it does for the days since delivery.
 */
@Component
public class LineWarranty {

    private final OrderQueries orders;
    private final DeliveryBook deliveries;
    private final CompanyCalendar calendar;

    LineWarranty(OrderQueries orders, DeliveryBook deliveries, CompanyCalendar calendar) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.calendar = calendar;
    }

    /**
     * Whether today is in the warranty of each of these lines; not where one was promised none, or nobody has said that it
     * arrived.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    public boolean holds(String orderNumber, Collection<Integer> lineNos) {
        List<LineView> lines = orders.get(orderNumber).lines().stream()
                .filter(line -> lineNos.contains(line.lineNo()))
                .toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.promise().warrantyMonths() == null)) {
            return false;
        }
        List<DeliveryView> all = deliveries.ofOrder(orderNumber);
        LocalDate today = calendar.today();
        return lines.stream().allMatch(line -> holds(line, all, today));
    }

    /**
     * Until when we answer for what each delivery took of a line.
     *
     * @param until the last day; absent where none was promised, or nobody has said that it arrived
     */
    public record DeliveredLine(
            int lineNo, String delivery, @Nullable LocalDate until) {}

    /**
     * For each line of the order, delivery by delivery.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    public List<DeliveredLine> of(String orderNumber) {
        List<DeliveryView> all = deliveries.ofOrder(orderNumber);
        List<DeliveredLine> found = new ArrayList<>();
        for (LineView line : orders.get(orderNumber).lines()) {
            all.stream()
                    .filter(delivery -> takes(delivery, line.lineNo()))
                    .forEach(delivery ->
                            found.add(new DeliveredLine(line.lineNo(), delivery.number(), until(line, delivery))));
        }
        return found;
    }

    private @Nullable LocalDate until(LineView line, DeliveryView delivery) {
        ProofOfDelivery proof = delivery.proof();
        return proof == null ? null : line.promise().warrantyUntil(calendar.dateOf(proof.receivedAt()));
    }

    private boolean holds(LineView line, List<DeliveryView> all, LocalDate today) {
        return all.stream()
                .filter(delivery -> takes(delivery, line.lineNo()))
                .map(delivery -> until(line, delivery))
                .filter(Objects::nonNull)
                .anyMatch(until -> !today.isAfter(until));
    }

    private static boolean takes(DeliveryView delivery, int lineNo) {
        List<DeliveryLine> part = delivery.goods();
        return part == null || part.stream().anyMatch(one -> one.lineNo() == lineNo);
    }
}
