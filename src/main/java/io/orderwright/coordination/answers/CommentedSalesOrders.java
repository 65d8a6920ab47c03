package io.orderwright.coordination.answers;

import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.comments.ports.Colleagues;
import io.orderwright.sales.comments.ports.CommentedOrders;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** The orders in the books, for comments, and the people who may be mentioned in one. */
@Component
class CommentedSalesOrders implements CommentedOrders, Colleagues {

    private final OrderQueries orders;
    private final Accounts accounts;

    CommentedSalesOrders(OrderQueries orders, Accounts accounts) {
        this.orders = orders;
        this.accounts = accounts;
    }

    @Override
    public void requireOrder(String number) {
        orders.get(number);
    }

    @Override
    public boolean hasLogin(String login) {
        return accounts.find(login).isPresent();
    }
}
