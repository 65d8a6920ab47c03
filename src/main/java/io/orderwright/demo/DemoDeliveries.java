package io.orderwright.demo;

import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens to the demo company's goods once they may leave: they do, the customer has them, and he pays. */
@Component
@Profile("demo")
class DemoDeliveries {

    private final ShippingTasks tasks;
    private final DeliveryBook deliveryBook;
    private final IncomingPayments payments;
    private final CompanyCalendar calendar;

    DemoDeliveries(
            ShippingTasks tasks, DeliveryBook deliveryBook, IncomingPayments payments, CompanyCalendar calendar) {
        this.tasks = tasks;
        this.deliveryBook = deliveryBook;
        this.payments = payments;
        this.calendar = calendar;
    }

    void leaves(OrderView order) {
        tasks.shipped(order.number(), "顺丰 SF Express", "SF" + order.number().substring(8), "wendy");
    }

    /** @param payment the bank's reference, under which the money counts once */
    void arrivesAndIsPaid(OrderView order, String payment) {
        deliveryBook
                .find(order.number())
                .filter(DeliveryView::needsProof)
                .ifPresent(left -> deliveryBook.prove(
                        left.number(), new ProveDelivery("周师傅 / Mr Zhou", calendar.now(), null), "wendy"));
        payments.receive(
                new ReceivePayment(
                        payment,
                        order.customer(),
                        order.number(),
                        order.currency(),
                        new SaidNumber(order.gross().amount())),
                "demo",
                "fiona");
    }
}
