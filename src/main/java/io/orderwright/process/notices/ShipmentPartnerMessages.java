package io.orderwright.process.notices;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer is told when the goods have left: where an owner has drawn that he is, no diagram of ours does. */
@Component
class ShipmentPartnerMessages implements PartnerMessages, SmsTemplates {

    private static final String TOPIC = "sms.goods-shipped";

    private final OrderQueries orders;
    private final TrackingLinks links;
    private final MessageReceivers receivers;
    private final NeutralJson json;

    ShipmentPartnerMessages(OrderQueries orders, TrackingLinks links, MessageReceivers receivers, NeutralJson json) {
        this.orders = orders;
        this.links = links;
        this.receivers = receivers;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public List<SmsTemplate> smsTemplates() {
        return List.of(SmsTemplate.of(
                TOPIC,
                SmsParameter.of("name", "customerName"),
                SmsParameter.of("order", "orderNumber"),
                SmsParameter.maybe("link", "trackingUrl")));
    }

    /** Of those that have no number nothing is written: to ask for that first is up to the diagram. */
    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers) {
        Map<String, OrderView> found = orders.byNumber(orderNumbers);
        Map<String, MessageReceiver> told = receivers.of(found.values(), ContactPurpose.DELIVERIES);
        Map<String, String> tracking =
                links.of(found.values().stream().collect(Collectors.toMap(OrderView::number, OrderView::placedAt)));
        Map<String, String> bodies = new HashMap<>();
        found.forEach((number, order) -> {
            MessageReceiver receiver = Objects.requireNonNull(told.get(number));
            if (receiver.reachable()) {
                bodies.put(number, json.text(body(order, receiver, tracking.get(number))));
            }
        });
        return bodies;
    }

    private static CustomerText body(OrderView order, MessageReceiver receiver, @Nullable String link) {
        return new CustomerText(
                order.number(), order.customerName(), receiver.phone(), receiver.language(), null, null, null, link);
    }
}
