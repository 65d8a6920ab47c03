package io.orderwright.process.orderchange;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.messages.BillLine;
import io.orderwright.integration.messages.ChangedBill;
import io.orderwright.integration.messages.ChangedBill.ShipToAddress;
import io.orderwright.integration.messages.CustomerText;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners are told of an order that was changed: the version that the change made, which stays as it is. */
@Component
class ChangePartnerMessages implements PartnerMessages, SmsTemplates {

    private static final String ERP = "erp.change-sales-order";
    private static final String SMS = "sms.order-change";
    private static final Set<String> TOPICS = Set.of(ERP, SMS);

    private final OrderChanges changes;
    private final OrderAmendments amendments;
    private final OrderQueries orders;
    private final TrackingLinks links;
    private final MessageReceivers receivers;
    private final CompanyCalendar calendar;
    private final NeutralJson json;

    ChangePartnerMessages(
            OrderChanges changes,
            OrderAmendments amendments,
            OrderQueries orders,
            TrackingLinks links,
            MessageReceivers receivers,
            CompanyCalendar calendar,
            NeutralJson json) {
        this.calendar = calendar;
        this.changes = changes;
        this.amendments = amendments;
        this.orders = orders;
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
        return List.of(SmsTemplate.of(
                SMS,
                SmsParameter.of("name", "customerName"),
                SmsParameter.of("order", "orderNumber"),
                SmsParameter.of("amount", "amount", "currency"),
                SmsParameter.maybe("link", "trackingUrl")));
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> changeNumbers) {
        Map<String, String> bodies = new HashMap<>();
        for (String number : changeNumbers) {
            ChangeView change = changes.get(number);
            OrderView order = orders.get(change.orderNumber());
            OrderVersion version = amendments.versions(change.orderNumber()).stream()
                    .filter(one -> number.equals(one.changeOrder()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(number + " has made no version"));
            bodies.put(number, json.text(topic.equals(ERP) ? bill(change, order, version) : message(order, version)));
        }
        return bodies;
    }

    private ChangedBill bill(ChangeView change, OrderView order, OrderVersion version) {
        return new ChangedBill(
                order.number(),
                change.number(),
                version.version(),
                calendar.dateOf(version.changedAt()).toString(),
                change.reason(),
                new MessageParty(order.customer(), order.customerName()),
                order.currency(),
                version.net().amount(),
                version.tax().amount(),
                version.gross().amount(),
                version.lines().stream()
                        .map(line -> new BillLine(
                                line.sku(),
                                line.quantity().number(),
                                line.unitPrice().number(),
                                line.gross().number()))
                        .toList(),
                requestedOn(change),
                shipTo(change, version),
                change.head() == null ? null : change.head().paymentTerms());
    }

    private static @Nullable String requestedOn(ChangeView change) {
        HeadChange head = change.head();
        return head == null || head.requestedOn() == null
                ? null
                : head.requestedOn().toString();
    }

    private static @Nullable ShipToAddress shipTo(ChangeView change, OrderVersion version) {
        HeadChange head = change.head();
        ShipTo there = head == null || head.shipTo() == null || version.head() == null
                ? null
                : version.head().shipTo();
        return there == null
                ? null
                : new ShipToAddress(
                        there.code(),
                        there.receiver(),
                        there.phone(),
                        there.street(),
                        there.postalCode(),
                        there.city(),
                        there.region(),
                        there.country(),
                        there.note());
    }

    private CustomerText message(OrderView order, OrderVersion version) {
        MessageReceiver receiver = receivers.of(order, ContactPurpose.ORDERS);
        return new CustomerText(
                order.number(),
                order.customerName(),
                receiver.phone(),
                receiver.language(),
                version.gross().amount(),
                order.currency(),
                null,
                links.of(Map.of(order.number(), order.placedAt())).get(order.number()));
    }
}
