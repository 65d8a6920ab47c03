package io.orderwright.process.ordertocash;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.integration.messages.BillLine;
import io.orderwright.integration.messages.InvoiceMessage;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.integration.messages.OrderBill;
import io.orderwright.integration.messages.OrderReversal;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners are told about an order, in our own neutral form; a route turns it into the partner's. */
@Component
class OrderPartnerMessages implements PartnerMessages {

    private static final String CONFIRMATION = "sms.order-confirmation";
    private static final String REMINDER = "sms.payment-reminder";
    private static final String POST_INVOICE = "finance.post-invoice";
    private static final String POST_ORDER = "erp.post-sales-order";
    private static final String REVERSE_ORDER = "erp.reverse-sales-order";
    private static final Set<String> TOPICS = Set.of(CONFIRMATION, REMINDER, POST_INVOICE, POST_ORDER, REVERSE_ORDER);

    private final OrderQueries orders;
    private final Billing billing;
    private final TrackingLinks links;
    private final NeutralJson json;

    OrderPartnerMessages(OrderQueries orders, Billing billing, TrackingLinks links, NeutralJson json) {
        this.orders = orders;
        this.billing = billing;
        this.links = links;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return TOPICS.contains(topic);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers) {
        Map<String, String> bodies = new HashMap<>();
        Map<String, InvoiceView> invoices = topic.equals(REMINDER) ? billing.ofOrders(orderNumbers) : Map.of();
        if (topic.equals(POST_INVOICE)) {
            messagesFor(topic, orderNumbers).forEach((key, message) -> bodies.put(key, message.body()));
            return bodies;
        }
        if (topic.equals(POST_ORDER) || topic.equals(REVERSE_ORDER)) {
            orders.byNumber(orderNumbers).forEach((number, order) -> bodies.put(number, json.text(told(topic, order))));
            return bodies;
        }
        Map<String, OrderView> found = orders.byNumber(orderNumbers);
        Map<String, String> tracking = topic.equals(CONFIRMATION) ? links(found.values()) : Map.of();
        found.forEach(
                (number, order) -> body(topic, order, invoices.get(number)).ifPresent(body -> {
                    Optional.ofNullable(tracking.get(number)).ifPresent(link -> body.put("trackingUrl", link));
                    bodies.put(number, json.text(body));
                }));
        return bodies;
    }

    private Map<String, String> links(Collection<OrderView> found) {
        return links.of(found.stream().collect(Collectors.toMap(OrderView::number, OrderView::placedAt)));
    }

    /** Finance is told of each document under the document's own number. */
    @Override
    public Map<String, PartnerMessage> messagesFor(String topic, Collection<String> numbers) {
        if (!topic.equals(POST_INVOICE)) {
            return PartnerMessages.super.messagesFor(topic, numbers);
        }
        Map<String, PartnerMessage> messages = new HashMap<>();
        billing.documentsFor(numbers)
                .forEach((key, document) ->
                        messages.put(key, new PartnerMessage(document.postedUnder(), json.text(invoice(document)))));
        return messages;
    }

    private static Optional<Map<String, Object>> body(String topic, OrderView order, @Nullable InvoiceView invoice) {
        return switch (topic) {
            case CONFIRMATION -> Optional.of(confirmation(order));
            case REMINDER -> Optional.ofNullable(invoice).map(due -> reminder(order, due));
            default -> Optional.empty();
        };
    }

    private static NeutralMessage told(String topic, OrderView order) {
        return topic.equals(REVERSE_ORDER) ? new OrderReversal(order.number(), "cancelled") : bill(order);
    }

    private static OrderBill bill(OrderView order) {
        return new OrderBill(
                order.number(),
                order.placedAt().toString().substring(0, 10),
                new MessageParty(order.customer(), order.customerName()),
                order.currency(),
                order.net(),
                order.tax(),
                order.gross(),
                order.lines().stream()
                        .map(line -> new BillLine(line.sku(), line.ordered(), line.unitPrice(), line.gross()))
                        .toList());
    }

    private static Map<String, Object> confirmation(OrderView order) {
        Map<String, Object> body = ordered(order.number(), Map.of("customerName", order.customerName()));
        body.put("phone", Objects.requireNonNullElse(order.phone(), ""));
        body.put("amount", order.gross());
        body.put("currency", order.currency());
        return body;
    }

    private static Map<String, Object> reminder(OrderView order, InvoiceView invoice) {
        Map<String, Object> body = confirmation(order);
        body.put("amount", invoice.gross().subtract(invoice.paid()));
        body.put("dueDate", invoice.dueOn().toString());
        return body;
    }

    private static InvoiceMessage invoice(InvoiceView invoice) {
        return new InvoiceMessage(
                invoice.orderNumber(),
                invoice.number(),
                invoice.issuedOn().toString(),
                invoice.dueOn().toString(),
                new MessageParty(invoice.customer(), null),
                invoice.currency(),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                invoice.kind() == InvoiceKind.FINAL ? null : invoice.kind().name(),
                invoice.corrects());
    }

    private static Map<String, Object> ordered(String orderNumber, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("orderNumber", orderNumber);
        body.putAll(more);
        return body;
    }
}
