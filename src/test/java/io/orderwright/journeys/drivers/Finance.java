package io.orderwright.journeys.drivers;

import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderQueries;
import java.math.BigDecimal;
import java.util.UUID;

/** Who takes the money in. */
public final class Finance {

    private final IncomingPayments payments;
    private final OrderQueries orders;

    Finance(IncomingPayments payments, OrderQueries orders) {
        this.payments = payments;
        this.orders = orders;
    }

    public void pays(String number, String amount) {
        payments.receive(
                new ReceivePayment(
                        UUID.randomUUID().toString(),
                        orders.get(number).customer(),
                        number,
                        "CNY",
                        new SaidNumber(new BigDecimal(amount))),
                "bank",
                "fiona");
    }

    /** Money of a customer that says for no order. */
    public void transfers(String customer, String amount) {
        payments.receive(
                new ReceivePayment(
                        UUID.randomUUID().toString(), customer, null, "CNY", new SaidNumber(new BigDecimal(amount))),
                "bank",
                "fiona");
    }
}
