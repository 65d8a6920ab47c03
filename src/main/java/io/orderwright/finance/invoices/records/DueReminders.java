package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer is reminded of: all that is open of an order's documents, from the day on which the first is due. */
@Service
@Transactional(readOnly = true)
public class DueReminders {

    /** Reminders go out in the morning after the due day. */
    private static final LocalTime REMIND_AT = LocalTime.of(9, 0);

    private final Invoices invoices;
    private final CompanyCalendar calendar;

    DueReminders(Invoices invoices, CompanyCalendar calendar) {
        this.invoices = invoices;
        this.calendar = calendar;
    }

    /**
     * What is to be paid of an order.
     *
     * @param dueOn when the first of it is due
     * @param wasDue whether that was before today
     * @param onOneDay all of it is due at once
     */
    public record OpenOfOrder(Money open, LocalDate dueOn, boolean wasDue, boolean onOneDay) {}

    /**
     * When the customer is reminded of what is open: in the morning after the due day.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    public Instant remindAt(String orderNumber) {
        return calendar.at(get(orderNumber).dueOn().plusDays(1), REMIND_AT);
    }

    /**
     * Whether the customer is to be reminded: something of the order is still to be paid, and, where it is due on several
     * days, should have been before today.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    public boolean owed(String orderNumber) {
        OpenOfOrder order = get(orderNumber);
        return order.open().isPositive() && (order.onOneDay() || order.wasDue());
    }

    private OpenOfOrder get(String orderNumber) {
        return open(invoices.findByOrderNumberOrderById(orderNumber))
                .orElseThrow(() -> Refusal.notFound("invoice.none-for-order", orderNumber));
    }

    /** By order number, for those that were billed; one query however many. */
    public Map<String, OpenOfOrder> of(Collection<String> orderNumbers) {
        return invoices.ofOrdersOrNumbers(orderNumbers.toArray(String[]::new)).stream()
                .collect(Collectors.groupingBy(Invoice::orderNumber))
                .entrySet()
                .stream()
                .flatMap(one -> open(one.getValue()).map(open -> Map.entry(one.getKey(), open)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of documents that are paid, the last says the day. */
    private Optional<OpenOfOrder> open(List<Invoice> documents) {
        List<InvoiceView> asking = documents.stream()
                .map(Invoice::view)
                .filter(one -> one.kind() != InvoiceKind.CREDIT)
                .toList();
        List<InvoiceView> owing =
                asking.stream().filter(one -> one.open().isPositive()).toList();
        return owing.stream()
                .map(InvoiceView::dueOn)
                .min(Comparator.naturalOrder())
                .or(() -> asking.stream().map(InvoiceView::dueOn).max(Comparator.naturalOrder()))
                .map(day -> new OpenOfOrder(
                        owing.stream()
                                .map(InvoiceView::open)
                                .reduce(Money.zero(asking.get(0).currency()), Money::plus),
                        day,
                        day.isBefore(calendar.today()),
                        asking.stream().mapToInt(one -> one.schedule().size()).sum() == 1));
    }
}
