package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.returns.ReturnView;
import org.springframework.stereotype.Component;

/** What follows when all of a return is credited: what is kept of it is asked for, and the rest pays what went out for it. */
@Component
class CreditedInFull {

    private final ChargeRestockingFee fee;
    private final SettleExchange exchange;

    CreditedInFull(ChargeRestockingFee fee, SettleExchange exchange) {
        this.fee = fee;
        this.exchange = exchange;
    }

    /** Before any document of the order is held. */
    void hold(ReturnView view) {
        exchange.hold(view);
    }

    void follow(String customerReturn) {
        fee.charge(customerReturn);
        exchange.credited(customerReturn);
    }
}
