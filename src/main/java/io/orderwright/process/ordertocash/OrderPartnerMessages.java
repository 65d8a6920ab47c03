package io.orderwright.process.ordertocash;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.coordination.messages.DocumentMessages;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.records.DueReminders;
import io.orderwright.finance.invoices.records.DueReminders.OpenOfOrder;
import io.orderwright.integration.messages.BillLine;
import io.orderwright.integration.messages.CustomerText;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.integration.messages.OrderBill;
import io.orderwright.integration.messages.OrderReversal;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.HashMap;
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
    private final DueReminders reminders;
    private final TrackingLinks links;
    private final MessageReceivers receivers;
    private final DocumentMessages documents;
    private final CompanyCalendar calendar;
    private final NeutralJson json;

    OrderPartnerMessages(
            OrderQueries orders,
            Billing billing,
            DueReminders reminders,
            TrackingLinks links,
            MessageReceivers receivers,
            DocumentMessages documents,
            CompanyCalendar calendar,
            NeutralJson json) {
        this.calendar = calendar;
        this.documents = documents;
        this.orders = orders;
        this.billing = billing;
        this.reminders = reminders;
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
        Map<String, OpenOfOrder> due = topic.equals(REMINDER) ? reminders.of(orderNumbers) : Map.of();
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
        Map<String, MessageReceiver> told = receivers(topic, found.values());
        found.forEach((number, order) -> text(topic, order, due.get(number), told.get(number), tracking.get(number))
                .ifPresent(text -> bodies.put(number, json.text(text))));
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
        Map<String, InvoiceView> found = billing.documentsFor(numbers);
        documents
                .of(found)
                .forEach((key, message) -> messages.put(
                        key,
                        new PartnerMessage(
                                Objects.requireNonNull(found.get(key)).postedUnder(), json.text(message))));
        return messages;
    }

    private static Optional<CustomerText> text(
            String topic,
            OrderView order,
            @Nullable OpenOfOrder due,
            @Nullable MessageReceiver receiver,
            @Nullable String link) {
        if (receiver == null || !topic.equals(CONFIRMATION) && due == null) {
            return Optional.empty();
        }
        return Optional.of(new CustomerText(
                order.number(),
                order.customerName(),
                receiver.phone(),
                receiver.language(),
                due == null ? order.gross() : due.open().amount(),
                order.currency(),
                due == null ? null : due.dueOn().toString(),
                link));
    }

    private NeutralMessage told(String topic, OrderView order) {
        return topic.equals(REVERSE_ORDER) ? new OrderReversal(order.number(), "cancelled") : bill(order);
    }

    private OrderBill bill(OrderView order) {
        return new OrderBill(
                order.number(),
                calendar.dateOf(order.placedAt()).toString(),
                new MessageParty(order.customer(), order.customerName()),
                order.currency(),
                order.net(),
                order.tax(),
                order.gross(),
                order.lines().stream()
                        .map(line -> new BillLine(line.sku(), line.ordered(), line.unitPrice(), line.gross()))
                        .toList());
    }
}
