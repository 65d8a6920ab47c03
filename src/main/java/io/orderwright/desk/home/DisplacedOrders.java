package io.orderwright.desk.home;

import io.orderwright.desk.HomePanel;
import io.orderwright.fulfilment.expediting.DisplacedOrder;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders that a sales person placed and that lost goods or days to urgent ones in the last days. */
@Component
class DisplacedOrders implements HomePanel {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 100;

    private final UrgentInsertions insertions;
    private final OrderQueries orders;
    private final Clock clock;

    DisplacedOrders(UrgentInsertions insertions, OrderQueries orders, Clock clock) {
        this.insertions = insertions;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "insertions/home";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<List<DisplacedOrder>> of(Person person) {
        boolean sells = person.has(Roles.SALES) || person.has(Roles.SALES_MANAGER);
        return Optional.of(sells ? lately(person) : List.<DisplacedOrder>of()).filter(lost -> !lost.isEmpty());
    }

    private List<DisplacedOrder> lately(Person person) {
        List<DisplacedOrder> lately = insertions.displacedSince(clock.instant().minus(LATELY), MOST);
        if (lately.isEmpty()) {
            return lately;
        }
        Map<String, OrderView> known = orders.byNumber(
                lately.stream().map(DisplacedOrder::orderNumber).distinct().toList());
        return lately.stream()
                .filter(one -> {
                    OrderView order = known.get(one.orderNumber());
                    return order != null && order.placedBy().equals(person.user());
                })
                .toList();
    }
}
