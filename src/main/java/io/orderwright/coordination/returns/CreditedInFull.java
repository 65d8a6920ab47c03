package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.sales.orders.OrderQueries;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when all of a return is credited: what is kept of it is asked for, unless the same goes out once more, and the rest pays what went out for it. */
@Component
class CreditedInFull {

    private final ChargeRestockingFee fee;
    private final SettleExchange exchange;
    private final Exchanges exchanges;
    private final OrderQueries orders;

    CreditedInFull(ChargeRestockingFee fee, SettleExchange exchange, Exchanges exchanges, OrderQueries orders) {
        this.fee = fee;
        this.exchange = exchange;
        this.exchanges = exchanges;
        this.orders = orders;
    }

    /** Before any document of the order is held. */
    void hold(ReturnView view) {
        exchange.hold(view);
    }

    void follow(String customerReturn) {
        if (!replaced(customerReturn)) {
            fee.charge(customerReturn);
        }
        exchange.credited(customerReturn);
    }

    /** Who gets the same once more has thought no better of it: nothing is kept of him. */
    private boolean replaced(String customerReturn) {
        return exchanges.ofReturn(customerReturn).stream()
                .filter(one -> one.kind() == ExchangeKind.REPLACEMENT)
                .map(ExchangeView::order)
                .filter(Objects::nonNull)
                .anyMatch(order -> !orders.facts(order).state().givenUp());
    }
}
