package io.orderwright.process.notice;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers are told whose orders come later: of their own order only, never for whom. */
@Component
class DelayNoticePartnerMessages implements PartnerMessages {

    private static final String TOPIC = "sms.delay-notice";

    private final DelayNotices notices;
    private final OrderHandling orders;
    private final TrackingLinks links;
    private final NeutralJson json;

    DelayNoticePartnerMessages(DelayNotices notices, OrderHandling orders, TrackingLinks links, NeutralJson json) {
        this.notices = notices;
        this.orders = orders;
        this.links = links;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, DelayNotice> due = notices.byNumber(numbers);
        Map<String, OrderView> found = orders.byNumber(
                due.values().stream().map(DelayNotice::orderNumber).distinct().toList());
        Map<String, Instant> placed = new HashMap<>();
        found.forEach((number, order) -> placed.put(number, order.placedAt()));
        Map<String, String> tracking = links.of(placed);
        Map<String, String> bodies = new HashMap<>();
        due.forEach((number, notice) -> Optional.ofNullable(found.get(notice.orderNumber()))
                .ifPresent(order -> bodies.put(number, json.text(body(order, tracking)))));
        return bodies;
    }

    private static Map<String, Object> body(OrderView order, Map<String, String> tracking) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("orderNumber", order.number());
        body.put("customerName", order.customerName());
        body.put("phone", Objects.requireNonNullElse(order.phone(), ""));
        Optional.ofNullable(tracking.get(order.number())).ifPresent(link -> body.put("trackingUrl", link));
        return body;
    }
}
