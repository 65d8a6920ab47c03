package io.orderwright.sales.orders;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.books.OrdersByNumber;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import io.orderwright.sales.orders.store.Installation;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what orders are and how far they have come. */
@Service
@Transactional(readOnly = true)
public class OrderQueries {

    private final SalesOrders orders;
    private final OrdersByNumber byNumber;
    private final Installation installation;

    OrderQueries(SalesOrders orders, OrdersByNumber byNumber, Installation installation) {
        this.orders = orders;
        this.byNumber = byNumber;
        this.installation = installation;
    }

    /** By what the numbers of our orders are told from those of other companies. */
    public String installation() {
        return installation.id();
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    public OrderView get(String number) {
        return byNumber.known(number).view();
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    public OrderFacts facts(String number) {
        return byNumber.known(number).facts();
    }

    /**
     * Total with tax and currency, for task lists.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public String amount(String number) {
        OrderFacts order = facts(number);
        return order.gross().toString();
    }

    public Optional<OrderFacts> find(String number) {
        return byNumber.find(number).map(SalesOrder::facts);
    }

    /** Those of the numbers that exist, by number; one query however many. */
    public Map<String, OrderView> byNumber(Collection<String> numbers) {
        // The statement for many is translated for each call; one order is read by a statement that is kept.
        Collection<SalesOrder> found = numbers.size() == 1
                ? byNumber.find(numbers.iterator().next()).stream().toList()
                : orders.withLines(numbers.stream()
                        .filter(OrderNumbers.SALES_ORDER::names)
                        .map(OrderNumbers.SALES_ORDER::idOf)
                        .toList());
        return found.stream().map(SalesOrder::view).collect(toMap(OrderView::number, o -> o));
    }

    /** The newest first, before the order with this id ({@code Long.MAX_VALUE} for the first page). */
    public List<OrderSummary> page(long before, Set<OrderState> states, String customer, int size) {
        Set<OrderState> wanted = states.isEmpty() ? EnumSet.allOf(OrderState.class) : states;
        return orders.page(before, wanted, customer, Limit.of(size));
    }

    /** Orders of a customer since a moment, the oldest first, without cancelled and rejected ones and the one named. */
    public List<OrderSummary> placedSince(String customer, Instant since, String exceptNumber) {
        return orders.placedSince(customer, since, exceptNumber, EnumSet.of(OrderState.CANCELLED, OrderState.REJECTED));
    }
}
