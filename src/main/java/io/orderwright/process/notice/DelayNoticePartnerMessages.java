package io.orderwright.process.notice;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.messages.CustomerText;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers are told whose orders come later: of their own order only, never for whom. */
@Component
class DelayNoticePartnerMessages implements PartnerMessages, SmsTemplates {

    private static final String TOPIC = "sms.delay-notice";

    private final DelayNotices notices;
    private final OrderQueries orders;
    private final TrackingLinks links;
    private final MessageReceivers receivers;
    private final NeutralJson json;

    DelayNoticePartnerMessages(
            DelayNotices notices,
            OrderQueries orders,
            TrackingLinks links,
            MessageReceivers receivers,
            NeutralJson json) {
        this.notices = notices;
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

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, DelayNotice> due = notices.byNumber(numbers);
        Map<String, OrderView> found = orders.byNumber(
                due.values().stream().map(DelayNotice::orderNumber).distinct().toList());
        Map<String, Instant> placed = new HashMap<>();
        found.forEach((number, order) -> placed.put(number, order.placedAt()));
        Map<String, String> tracking = links.of(placed);
        Map<String, MessageReceiver> told = receivers.of(found.values(), ContactPurpose.DELIVERIES);
        Map<String, String> bodies = new HashMap<>();
        due.forEach((number, notice) -> Optional.ofNullable(found.get(notice.orderNumber()))
                .ifPresent(order -> bodies.put(number, json.text(body(order, told, tracking)))));
        return bodies;
    }

    private static CustomerText body(OrderView order, Map<String, MessageReceiver> told, Map<String, String> tracking) {
        MessageReceiver receiver = Objects.requireNonNull(told.get(order.number()));
        return new CustomerText(
                order.number(),
                order.customerName(),
                receiver.phone(),
                receiver.language(),
                null,
                null,
                null,
                tracking.get(order.number()));
    }
}
