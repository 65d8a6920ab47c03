package io.orderwright.coordination.money;

import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** What customers pay before anything is got ready for them. */
@Component
public class PrepaidOrders {

    private final OrderQueries orders;
    private final CreditExposure exposure;
    private final IncomingPayments payments;

    PrepaidOrders(OrderQueries orders, CreditExposure exposure, IncomingPayments payments) {
        this.orders = orders;
        this.exposure = exposure;
        this.payments = payments;
    }

    /**
     * Whether a prepaid order's money is all there. The customer's credit account is locked first, as it is when money
     * comes in: the payment is either seen here or finds the process waiting for it.
     */
    public boolean paid(String orderNumber) {
        OrderFacts order = orders.facts(orderNumber);
        exposure.lock(order.customer(), order.currency());
        return payments.depositCovers(orderNumber, order.gross());
    }
}
