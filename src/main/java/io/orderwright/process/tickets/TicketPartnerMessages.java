package io.orderwright.process.tickets;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.TicketView.TicketNote;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers are told whose tickets have closed: which one, and where to say how content they are; none of our words. */
@Component
class TicketPartnerMessages implements PartnerMessages, SmsTemplates {

    static final String TOPIC = "sms.ticket-closed";

    private final TicketQueries tickets;
    private final OrderQueries orders;
    private final CustomerMaster customers;
    private final SatisfactionLinks links;
    private final MessageReceivers receivers;
    private final NeutralJson json;

    TicketPartnerMessages(
            TicketQueries tickets,
            OrderQueries orders,
            CustomerMaster customers,
            SatisfactionLinks links,
            MessageReceivers receivers,
            NeutralJson json) {
        this.tickets = tickets;
        this.orders = orders;
        this.customers = customers;
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
                SmsParameter.of("ticket", "ticketNumber"),
                SmsParameter.maybe("link", "ratingUrl")));
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, TicketView> due = tickets.byNumber(numbers);
        Map<String, ToldCustomer> told = ofOrders(due.values());
        told.putAll(ofCustomers(due.values()));
        Map<String, String> bodies = new HashMap<>();
        due.forEach((number, ticket) -> Optional.ofNullable(told.get(number))
                .ifPresent(one -> bodies.put(number, json.text(body(ticket, one)))));
        return bodies;
    }

    /** The customer's name, and who of his is told. */
    private record ToldCustomer(String name, MessageReceiver receiver) {}

    /** By the ticket's number: who is told about tickets of orders. */
    private Map<String, ToldCustomer> ofOrders(Collection<TicketView> due) {
        Map<String, OrderView> found = orders.byNumber(due.stream()
                .flatMap(one -> Stream.ofNullable(one.order()))
                .distinct()
                .toList());
        Map<String, MessageReceiver> receiver = receivers.of(found.values(), ContactPurpose.ORDERS);
        Map<String, ToldCustomer> told = new HashMap<>();
        for (TicketView ticket : due) {
            OrderView order = ticket.order() == null ? null : found.get(ticket.order());
            if (order != null) {
                told.put(
                        ticket.number(),
                        new ToldCustomer(order.customerName(), Objects.requireNonNull(receiver.get(order.number()))));
            }
        }
        return told;
    }

    /** By the ticket's number: who is told about tickets of no order. */
    private Map<String, ToldCustomer> ofCustomers(Collection<TicketView> due) {
        List<TicketView> without =
                due.stream().filter(one -> one.order() == null).toList();
        Map<String, CustomerView> found = customers.byCode(
                without.stream().map(TicketView::customer).distinct().toList());
        Map<String, MessageReceiver> receiver = receivers.ofCustomers(found.values(), ContactPurpose.ORDERS);
        Map<String, ToldCustomer> told = new HashMap<>();
        for (TicketView ticket : without) {
            Optional.ofNullable(found.get(ticket.customer()))
                    .ifPresent(one -> told.put(
                            ticket.number(),
                            new ToldCustomer(one.name(), Objects.requireNonNull(receiver.get(one.code())))));
        }
        return told;
    }

    private TicketText body(TicketView ticket, ToldCustomer told) {
        return new TicketText(
                ticket.number(),
                told.name(),
                told.receiver().phone(),
                told.receiver().language(),
                closings(ticket),
                ratingUrl(ticket));
    }

    /** Each closing is a message of its own, however soon it follows another. */
    private static long closings(TicketView ticket) {
        return ticket.history().stream()
                .filter(note -> note.act() == TicketAct.CLOSED)
                .count();
    }

    /** As it was when it closed, whatever has become of it: what was perhaps sent before is sent with the same words. */
    private @Nullable String ratingUrl(TicketView ticket) {
        List<TicketNote> history = ticket.history();
        int closed = history.stream().map(TicketNote::act).toList().lastIndexOf(TicketAct.CLOSED);
        boolean rated = history.subList(0, closed).stream().anyMatch(note -> note.act() == TicketAct.RATED);
        return Stream.of(history.get(closed))
                .filter(note -> !rated)
                .flatMap(note -> links.of(ticket.number(), note.at()).stream())
                .findFirst()
                .orElse(null);
    }

    /**
     * What a customer is told by text message of his ticket that has closed.
     *
     * @param phone empty where there is none
     * @param language in which it is written: zh or en; absent for the company's own
     * @param closings how often it has closed by now
     * @param ratingUrl where he says how content he is; absent where he has said it, or nobody has configured our address
     */
    record TicketText(
            String ticketNumber,
            String customerName,
            String phone,
            @Nullable String language,
            long closings,
            @Nullable String ratingUrl)
            implements NeutralMessage {}
}
