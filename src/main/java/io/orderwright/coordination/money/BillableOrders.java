package io.orderwright.coordination.money;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.BillableOrder.ExchangedGoods;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.returns.exchanges.ExchangeAmounts;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.terms.DueEvent;
import io.orderwright.sales.terms.PaymentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as finance bills them: what was agreed, what has left, and the days from which money is due. */
@Component
public class BillableOrders {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final DeliveryBook deliveries;
    private final CompanyCalendar calendar;
    private final Exchanges exchanges;

    BillableOrders(
            OrderQueries orders,
            OrderProgress progress,
            DeliveryBook deliveries,
            CompanyCalendar calendar,
            Exchanges exchanges) {
        this.exchanges = exchanges;
        this.orders = orders;
        this.progress = progress;
        this.deliveries = deliveries;
        this.calendar = calendar;
    }

    public BillableOrder get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        return new BillableOrder(
                order.number(),
                order.customer(),
                order.currency(),
                new Taxation(order.net(), order.tax(), order.gross()),
                terms(order),
                order.lines().stream().map(BillableOrders::line).toList(),
                billTo(order.billTo()));
    }

    /** All that has left of it is billed. */
    public void billed(String orderNumber) {
        progress.invoiced(orderNumber);
    }

    /** What has left of it so far is billed. */
    public void partBilled(String orderNumber) {
        progress.partInvoiced(orderNumber);
    }

    private static @Nullable BillTo billTo(@Nullable BillingAddress named) {
        return named == null
                ? null
                : new BillTo(
                        named.code(),
                        named.receiver(),
                        named.phone(),
                        named.street(),
                        named.postalCode(),
                        named.city(),
                        named.region(),
                        named.country());
    }

    private static BillableLine line(OrderView.LineView line) {
        return new BillableLine(
                line.lineNo(),
                line.taxRate(),
                line.ordered(),
                line.shipped(),
                new Taxation(line.net(), line.tax(), line.gross()));
    }

    /** Deliveries are asked for only where a row counts from them. */
    private BillableTerms terms(OrderView order) {
        PaymentTerms agreed = order.paymentTerms();
        boolean fromDelivery = agreed.rows().stream().anyMatch(row -> row.event() == DueEvent.DELIVERY);
        return new BillableTerms(
                agreed,
                calendar.dateOf(order.placedAt()),
                fromDelivery ? delivered(order.number()) : null,
                OrderView.EXCHANGE.equals(order.source()) ? exchanged(order) : null);
    }

    /** What the goods of an exchange cost more is that of the order as it is now. */
    private @Nullable ExchangedGoods exchanged(OrderView order) {
        return exchanges
                .ofKey(order.externalId())
                .map(one -> new ExchangedGoods(
                        one.returnedFrom(),
                        one.freight(),
                        one.payFirst()
                                ? new ExchangeAmounts(order.gross(), one.returned(), one.freight()).due()
                                : null))
                .orElse(null);
    }

    /** When the last goods came to the customer, or, where nobody has told, left. */
    private @Nullable LocalDate delivered(String order) {
        return deliveries.ofOrder(order).stream()
                .map(BillableOrders::arrived)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(calendar::dateOf)
                .orElse(null);
    }

    private static @Nullable Instant arrived(DeliveryView delivery) {
        ProofOfDelivery proof = delivery.proof();
        return proof == null ? delivery.dispatchedAt() : proof.receivedAt();
    }
}
