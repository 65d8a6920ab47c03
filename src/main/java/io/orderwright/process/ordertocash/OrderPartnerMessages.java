package io.orderwright.process.ordertocash;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final MessageReceivers receivers;
    private final NeutralJson json;

    OrderPartnerMessages(
            OrderQueries orders, Billing billing, TrackingLinks links, MessageReceivers receivers, NeutralJson json) {
        this.orders = orders;
        this.billing = billing;
        this.links = links;
        this.receivers = receivers;
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
        Map<String, OrderView> found = orders.byNumber(orderNumbers);
        Map<String, String> tracking = topic.equals(CONFIRMATION) ? links(found.values()) : Map.of();
        Map<String, MessageReceiver> told = receivers(topic, found.values());
        found.forEach(
                (number, order) -> body(topic, order, invoices.get(number)).ifPresent(body -> {
                    Optional.ofNullable(told.get(number)).ifPresent(receiver -> receiver.into(body));
                    Optional.ofNullable(tracking.get(number)).ifPresent(link -> body.put("trackingUrl", link));
                    bodies.put(number, json.text(body));
                }));
        return bodies;
    }

    private Map<String, MessageReceiver> receivers(String topic, Collection<OrderView> found) {
        return switch (topic) {
            case CONFIRMATION -> receivers.of(found, ContactPurpose.ORDERS);
            case REMINDER -> receivers.of(found, ContactPurpose.PAYMENT_REMINDERS);
            default -> Map.of();
        };
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
            case POST_ORDER -> Optional.of(salesOrder(order));
            case REVERSE_ORDER -> Optional.of(ordered(order.number(), Map.of("reason", "cancelled")));
            case CONFIRMATION -> Optional.of(confirmation(order));
            case REMINDER -> Optional.ofNullable(invoice).map(due -> reminder(order, due));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> salesOrder(OrderView order) {
        Map<String, Object> body = ordered(order.number(), Map.of());
        body.put("date", order.placedAt().toString().substring(0, 10));
        body.put("customer", Map.of("code", order.customer(), "name", order.customerName()));
        body.put("currency", order.currency());
        body.put("net", order.net());
        body.put("tax", order.tax());
        body.put("gross", order.gross());
        List<Map<String, Object>> lines =
                order.lines().stream().map(OrderPartnerMessages::line).toList();
        body.put("lines", lines);
        return body;
    }

    private static Map<String, Object> line(OrderView.LineView line) {
        return Map.of("sku", line.sku(), "quantity", line.ordered(), "price", line.unitPrice(), "gross", line.gross());
    }

    private static Map<String, Object> confirmation(OrderView order) {
        Map<String, Object> body = ordered(order.number(), Map.of("customerName", order.customerName()));
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

    private static Map<String, Object> invoice(InvoiceView invoice) {
        Map<String, Object> body = ordered(invoice.orderNumber(), Map.of("invoiceNumber", invoice.number()));
        body.put("date", invoice.issuedOn().toString());
        body.put("dueDate", invoice.dueOn().toString());
        body.put("customer", Map.of("code", invoice.customer()));
        body.put("currency", invoice.currency());
        body.put("net", invoice.net());
        body.put("tax", invoice.tax());
        body.put("gross", invoice.gross());
        if (invoice.kind() != InvoiceKind.FINAL) {
            body.put("kind", invoice.kind().name());
        }
        if (invoice.corrects() != null) {
            body.put("corrects", invoice.corrects());
        }
        return body;
    }

    private static Map<String, Object> ordered(String orderNumber, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("orderNumber", orderNumber);
        body.putAll(more);
        return body;
    }
}
