package io.orderwright.desk.orders;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.util.List;

/**
 * What this person may do with an order as it stands now; the modules refuse whatever else is tried.
 *
 * @param ownHold it is held, and this person could release it had he not placed it
 * @param due what is still to be paid, where paying is offered
 */
public record OrderActions(
        boolean cancel,
        boolean change,
        boolean insertion,
        boolean dispatch,
        boolean release,
        boolean ownHold,
        boolean pay,
        Money due) {

    static OrderActions of(OrderView order, List<InvoiceView> documents, CurrentUser user, ActingRights rights) {
        OrderState state = order.state();
        boolean sells = user.has(Roles.SALES) || user.has(Roles.SALES_MANAGER);
        boolean own = order.placedBy().equals(user.user());
        boolean holds = state == OrderState.ON_HOLD && user.has(Roles.CREDIT_CONTROLLER);
        Money due = !documents.isEmpty()
                ? documents.stream()
                        .filter(one -> one.kind() != InvoiceKind.CREDIT)
                        .map(InvoiceView::open)
                        .reduce(Money.zero(order.currency()), Money::plus)
                : order.prepaid() && state.beforeShipment() ? order.gross() : Money.zero(order.currency());
        return new OrderActions(
                state.cancellable()
                        && !order.answers().partlyShipped()
                        && sells
                        && rights.may(ActingVerb.CANCEL_ORDER, order.number(), user.user()),
                state.changeable() && sells && rights.may(ActingVerb.CHANGE_ORDER, order.number(), user.user()),
                (state == OrderState.WAITING_FOR_STOCK || state == OrderState.PARTLY_SHIPPED)
                        && sells
                        && rights.may(ActingVerb.ASK_INSERTION, order.number(), user.user()),
                state == OrderState.TO_SHIP && user.has(Roles.WAREHOUSE),
                holds && !own,
                holds && own,
                due.isPositive() && user.has(Roles.FINANCE),
                due);
    }

    public boolean any() {
        return cancel || dispatch || release || ownHold || pay;
    }
}
