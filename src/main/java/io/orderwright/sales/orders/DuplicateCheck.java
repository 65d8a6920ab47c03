package io.orderwright.sales.orders;

import org.springframework.stereotype.Service;

/** An order that looks like another one, and what a person made of it. */
@Service
public class DuplicateCheck {

    private final OrderHandling orders;

    DuplicateCheck(OrderHandling orders) {
        this.orders = orders;
    }

    public boolean suspected(String orderNumber) {
        return orders.get(orderNumber).possibleDuplicateOf() != null;
    }

    /** Somebody looked; it stays in the order's history. */
    public void answered(String orderNumber, boolean keepOrder, String by) {
        orders.answered(orderNumber, "possible-duplicate", keepOrder ? "keep" : "reject", "", by);
    }
}
