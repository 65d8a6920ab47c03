package io.orderwright.sales.orders.entry;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Service;

/** An order that looks like another one, and what a person made of it. */
@Service
public class DuplicateCheck {

    private final OrderQueries orders;
    private final OrderProgress progress;

    DuplicateCheck(OrderQueries orders, OrderProgress progress) {
        this.orders = orders;
        this.progress = progress;
    }

    public boolean suspected(String orderNumber) {
        return orders.facts(orderNumber).possibleDuplicate();
    }

    /** Somebody looked; it stays in the order's history. */
    @DecidedBy(Roles.SALES_MANAGER)
    public void answered(String orderNumber, boolean keepOrder, String by) {
        progress.answered(orderNumber, "possible-duplicate", keepOrder ? "keep" : "reject", "", by);
    }
}
