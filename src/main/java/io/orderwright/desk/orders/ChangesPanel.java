package io.orderwright.desk.orders;

import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An order's changes and the versions that they made. */
@Component
@Order(ChangesPanel.PLACE)
class ChangesPanel implements OrderPanel, RelatedPapers {

    static final int PLACE = 10;

    private final OrderChanges changes;
    private final OrderAmendments amendments;

    ChangesPanel(OrderChanges changes, OrderAmendments amendments) {
        this.changes = changes;
        this.amendments = amendments;
    }

    /** What the panel shows. */
    record Changes(List<ChangeView> changes, List<OrderVersion> versions) {}

    @Override
    public String template() {
        return "changes/panel";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<Changes> of(OrderView order) {
        List<ChangeView> asked = changes.ofOrder(order.number());
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changes(asked, amendments.versions(order.number())));
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return changes.ofOrder(orderNumber).stream().map(ChangeView::number).toList();
    }
}
