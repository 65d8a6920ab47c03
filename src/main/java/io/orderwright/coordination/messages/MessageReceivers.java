package io.orderwright.coordination.messages;

import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.ContactView;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who of a customer is told something about an order: the contact for it, as it is now; where none is, several are and none of
 * them is the default, or the one has no number, the number that the order was placed with.
 */
@Component
public class MessageReceivers {

    private final ContactBook contacts;
    private final OrderQueries orders;
    private final CustomerMaster customers;

    MessageReceivers(ContactBook contacts, OrderQueries orders, CustomerMaster customers) {
        this.customers = customers;
        this.contacts = contacts;
        this.orders = orders;
    }

    /** By the order's number. */
    public Map<String, MessageReceiver> of(Collection<OrderView> about, ContactPurpose purpose) {
        Map<String, ContactView> told =
                contacts.told(about.stream().map(OrderView::customer).distinct().toList(), purpose);
        return about.stream()
                .collect(Collectors.toMap(
                        OrderView::number, order -> receiver(told.get(order.customer()), order.phone())));
    }

    public MessageReceiver of(OrderView about, ContactPurpose purpose) {
        return Objects.requireNonNull(of(List.of(about), purpose).get(about.number()));
    }

    /** Whether there is a number to send messages of this purpose to. */
    public boolean reachable(String orderNumber, ContactPurpose purpose) {
        OrderFacts order = orders.facts(orderNumber);
        return order.answers().reachable()
                || receiver(contacts.told(List.of(order.customer()), purpose).get(order.customer()), null)
                        .reachable();
    }

    /** Who of customers is told about what is of no order, by their code: the contact, else the number of the customer. */
    public Map<String, MessageReceiver> ofCustomers(Collection<CustomerView> known, ContactPurpose purpose) {
        Map<String, ContactView> told =
                contacts.told(known.stream().map(CustomerView::code).toList(), purpose);
        return known.stream()
                .collect(Collectors.toMap(CustomerView::code, one -> receiver(told.get(one.code()), one.phone())));
    }

    /**
     * Whether there is a number to send messages of this purpose to.
     *
     * @param order absent where it is about none
     * @param customer by his code; asked where it is about no order
     */
    public boolean reachable(@Nullable String order, String customer, ContactPurpose purpose) {
        return order == null
                ? Objects.requireNonNull(ofCustomers(List.of(customers.get(customer)), purpose)
                                .get(customer))
                        .reachable()
                : reachable(order, purpose);
    }

    private static MessageReceiver receiver(@Nullable ContactView contact, @Nullable String ordered) {
        String phone = contact == null ? null : contact.phone();
        return contact == null || phone == null
                ? new MessageReceiver(Objects.requireNonNullElse(ordered, ""), null)
                : new MessageReceiver(phone, contact.language());
    }
}
