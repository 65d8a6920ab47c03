package io.orderwright.desk.orders;

import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of an order offers to the person of this request: nothing that would be refused to that person. */
@Component
public class ActionOffer {

    private final CurrentUser user;
    private final ActingRights rights;

    ActionOffer(CurrentUser user, ActingRights rights) {
        this.user = user;
        this.rights = rights;
    }

    public OrderActions of(OrderView order, List<InvoiceView> documents) {
        return OrderActions.of(order, documents, user, rights);
    }
}
