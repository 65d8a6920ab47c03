package io.orderwright.finance.invoices.fees;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.finance.invoices.store.PostingDays;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for what is kept of goods that came back: a document beside the credit note, never a smaller credit note. */
@Service
@Transactional
public class ReturnFees {

    private final Invoices invoices;
    private final PostingDays days;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ReturnFees(
            Invoices invoices,
            PostingDays days,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.days = days;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * A document that asks for a fee.
     *
     * @param gross tax included, in the order's currency
     */
    public record ChargedFee(String number, Money gross) {}

    /**
     * Asks for so much of the goods that a credit note took back, at their tax rates: own lines with their own net, tax and
     * gross. The order's documents stay locked until the transaction ends.
     *
     * @return the document; empty where that is less than a cent
     * @throws Refusal NOT_FOUND for a credit note that is not of the order
     */
    public Optional<ChargedFee> charge(BillableOrder order, String creditNote, Percent kept) {
        List<Invoice> known = invoices.locked(order.number());
        Invoice note = known.stream()
                .filter(one -> one.number().equals(creditNote) && one.corrects() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("invoice.unknown", creditNote));
        OrderDocuments documents = new OrderDocuments(order.currency(), known);
        LocalDate day = days.from(calendar.today());
        if (documents.fee(0, order, note, kept, day).gross().isZero()) {
            return Optional.empty();
        }
        Invoice fee = documents.fee(ids.next(InvoiceNumbers.INVOICE), order, note, kept, day);
        invoices.save(fee);
        events.publishEvent(new InvoiceIssued(
                order.number(),
                BusinessEvent.SYSTEM,
                fee.number(),
                fee.kind(),
                fee.gross(),
                fee.view().dueOn()));
        return Optional.of(new ChargedFee(fee.number(), fee.gross()));
    }
}
