package io.orderwright.desk.approvals;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is true of an order among the documents that are signed off, and of no other. */
@Component
class OrderCreditOnPage {

    private final OrderQueries orders;
    private final CreditControl credit;

    OrderCreditOnPage(OrderQueries orders, CreditControl credit) {
        this.orders = orders;
        this.credit = credit;
    }

    /** What the order's customer owes and may owe; null where the document is no order. */
    @Nullable
    CreditPicture of(String number) {
        if (!OrderNumbers.SALES_ORDER.names(number)) {
            return null;
        }
        OrderView order = orders.get(number);
        return credit.picture(order.customer(), order.currency());
    }

    /** Whether what was agreed to can still be undone: an order's goods are still here. */
    boolean mayStillBeCalledBack(String number) {
        return OrderNumbers.SALES_ORDER.names(number)
                && orders.get(number).state().beforeShipment();
    }
}
