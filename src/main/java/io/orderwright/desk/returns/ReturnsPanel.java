package io.orderwright.desk.returns;

import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What of an order came back or is to, and the way to ask for it where something may. */
@Component
class ReturnsPanel implements OrderPanel, RelatedPapers {

    private static final int PLACE = 50;

    private final ReturnQueries returns;
    private final CurrentUser user;
    private final ActingRights rights;

    ReturnsPanel(ReturnQueries returns, CurrentUser user, ActingRights rights) {
        this.returns = returns;
        this.user = user;
        this.rights = rights;
    }

    /**
     * What the panel shows.
     *
     * @param offered whether this person may ask for something that may come back
     */
    record Returns(List<ReturnView> returns, boolean offered) {}

    @Override
    public String template() {
        return "returns/panel";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<Returns> of(OrderView order) {
        if (order.lines().stream().allMatch(line -> line.shipped().isZero())) {
            return Optional.empty();
        }
        List<ReturnView> asked = returns.ofOrder(order.number());
        boolean offered = (user.has(Roles.SALES) || user.has(Roles.SALES_MANAGER))
                && rights.may(ActingVerb.CHANGE_ORDER, order.number(), user.user())
                && returns.returnable(order.number()).values().stream().anyMatch(Quantity::isPositive);
        return asked.isEmpty() && !offered ? Optional.empty() : Optional.of(new Returns(asked, offered));
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return returns.ofOrder(orderNumber).stream().map(ReturnView::number).toList();
    }
}
