package io.orderwright.process.ordertocash;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.finance.invoices.records.DueReminders;
import io.orderwright.finance.invoices.records.DueReminders.OpenOfOrder;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.messages.CustomerText;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers are told about an order. */
@Component
class OrderCustomerMessages implements PartnerMessages, SmsTemplates {

    private static final String CONFIRMATION = "sms.order-confirmation";
    private static final String REMINDER = "sms.payment-reminder";
    private static final Set<String> TOPICS = Set.of(CONFIRMATION, REMINDER);

    private final OrderQueries orders;
    private final DueReminders reminders;
    private final TrackingLinks links;
    private final MessageReceivers receivers;
    private final NeutralJson json;

    OrderCustomerMessages(
            OrderQueries orders,
            DueReminders reminders,
            TrackingLinks links,
            MessageReceivers receivers,
            NeutralJson json) {
        this.orders = orders;
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
    public List<SmsTemplate> smsTemplates() {
        return List.of(
                SmsTemplate.of(
                        CONFIRMATION,
                        SmsParameter.of("name", "customerName"),
                        SmsParameter.of("order", "orderNumber"),
                        SmsParameter.of("amount", "amount", "currency"),
                        SmsParameter.maybe("link", "trackingUrl")),
                SmsTemplate.of(
                        REMINDER,
                        SmsParameter.of("name", "customerName"),
                        SmsParameter.of("order", "orderNumber"),
                        SmsParameter.of("amount", "amount", "currency"),
                        SmsParameter.of("due", "dueDate")));
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers) {
        Map<String, String> bodies = new HashMap<>();
        Map<String, OpenOfOrder> due = topic.equals(REMINDER) ? reminders.of(orderNumbers) : Map.of();
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
                (due == null ? order.gross() : due.open()).amount(),
                order.currency(),
                due == null ? null : due.dueOn().toString(),
                link));
    }
}
