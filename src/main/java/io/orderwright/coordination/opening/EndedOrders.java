package io.orderwright.coordination.opening;

import static java.util.stream.Collectors.toMap;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrder.PastLine;
import io.orderwright.sales.history.PastOrderState;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.opening.OpenOrder;
import io.orderwright.sales.orders.opening.OpeningOrders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders of ours of which nothing is to be delivered any more, as the history of another system says them. One that is shipped has
 * ended for it: what is still to be paid, its invoice says.
 */
@Component
class EndedOrders {

    static final Set<OrderState> STATES =
            Set.copyOf(EnumSet.of(OrderState.SHIPPED, OrderState.CLOSED, OrderState.CANCELLED, OrderState.REJECTED));

    private static final int MOST_ENTRIES = 1_000;

    private final OpeningOrders orders;
    private final Billing billing;
    private final AuditTrail audit;
    private final CompanyCalendar calendar;

    EndedOrders(OpeningOrders orders, Billing billing, AuditTrail audit, CompanyCalendar calendar) {
        this.orders = orders;
        this.billing = billing;
        this.audit = audit;
        this.calendar = calendar;
    }

    List<PastOrder> of(List<OrderView> orders) {
        Map<String, LocalDate> billed =
                billing.ofOrders(orders.stream().map(OrderView::number).toList()).entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, one -> one.getValue().issuedOn()));
        return orders.stream()
                .map(order -> past(order, billed.get(order.number())))
                .toList();
    }

    /**
     * Whether it is an order of ours that has ended just so.
     *
     * @throws Refusal CONFLICT when its number is that of an order of ours with other content
     */
    boolean known(PastOrder said) {
        Optional<OrderView> ours = orders.find(said.number());
        if (ours.isPresent()
                && !(STATES.contains(ours.get().state())
                        && of(List.of(ours.get())).contains(said))) {
            throw Refusal.conflict("history.other-order", said.number());
        }
        return ours.isPresent();
    }

    private PastOrder past(OrderView order, @Nullable LocalDate billedOn) {
        boolean closed = order.state() == OrderState.CLOSED || order.state() == OrderState.SHIPPED;
        List<PastLine> lines = new ArrayList<>();
        Money total = Money.zero(order.currency());
        for (OrderView.LineView line : order.lines()) {
            Money amount = order.taxIncluded() ? line.gross() : line.net();
            lines.add(new PastLine(lines.size() + 1, line.sku(), line.name(), line.ordered(), amount));
            total = total.plus(amount);
        }
        return new PastOrder(
                OpenOrder.numberOf(order),
                order.customer(),
                closed ? PastOrderState.CLOSED : PastOrderState.CANCELLED,
                calendar.dateOf(order.placedAt()),
                closed ? billedOn : movedOn(order),
                order.purchaseOrder(),
                null,
                total,
                lines);
    }

    /** The day on which it came to where it stands. */
    private @Nullable LocalDate movedOn(OrderView order) {
        return audit.of(order.number(), 0, MOST_ENTRIES).stream()
                .filter(entry -> entry.event().equals("OrderMoved")
                        && String.valueOf(entry.details().get("to"))
                                .equals(order.state().name()))
                .map(AuditEntry::at)
                .reduce((first, last) -> last)
                .map(calendar::dateOf)
                .orElse(null);
    }
}
