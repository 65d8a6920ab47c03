package io.orderwright.desk.orders;

import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.fulfilment.expediting.DisplacedOrder;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where an order was put before others, where others were put before it, and what its customer was told of that. */
@Component
@Order(InsertionsPanel.PLACE)
class InsertionsPanel implements OrderPanel, RelatedPapers {

    static final int PLACE = 30;

    private final UrgentInsertions insertions;
    private final DelayNotices notices;
    private final CurrentUser user;

    InsertionsPanel(UrgentInsertions insertions, DelayNotices notices, CurrentUser user) {
        this.insertions = insertions;
        this.notices = notices;
        this.user = user;
    }

    /**
     * What the panel shows.
     *
     * @param notices by the number of the insertion
     * @param why whether the reader may know why it was asked for
     */
    record Insertions(
            List<InsertionView> asked, List<DisplacedOrder> displaced, Map<String, DelayNotice> notices, boolean why) {}

    @Override
    public String template() {
        return "insertions/panel";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<Insertions> of(OrderView order) {
        List<InsertionView> asked = insertions.ofOrder(order.number());
        List<DisplacedOrder> displaced = insertions.displaced(order.number());
        if (asked.isEmpty() && displaced.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Insertions(
                asked,
                displaced,
                notices.ofOrder(order.number()).stream()
                        .collect(Collectors.toMap(DelayNotice::insertion, Function.identity())),
                user.person()
                        .map(person -> Roles.INSERTION_READERS.stream().anyMatch(person::has))
                        .orElse(true)));
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return notices.ofOrder(orderNumber).stream().map(DelayNotice::number).toList();
    }
}
