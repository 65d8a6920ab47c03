package io.orderwright.finance.invoices.fees;

import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.domain.ChargeLines;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.store.PostingDays;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an early discount after all: a debit note with the discount's own net, tax and gross at each rate. */
@Service
@Transactional
public class DiscountDebits {

    private final Invoices invoices;
    private final PostingDays days;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DiscountDebits(
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
     * @param ofOrder all documents of the order, held by whoever calls
     * @param note the credit note that gave the discount
     * @return the document; empty where all of its goods have come back since
     */
    public Optional<Invoice> ask(List<Invoice> ofOrder, Invoice note, String by) {
        LocalDate day = days.from(calendar.today());
        if (ChargeLines.discountBack(0, note, ofOrder, day).gross().isZero()) {
            return Optional.empty();
        }
        Invoice debit = invoices.save(ChargeLines.discountBack(ids.next(InvoiceNumbers.INVOICE), note, ofOrder, day));
        events.publishEvent(new InvoiceIssued(
                debit.orderNumber(),
                by,
                debit.number(),
                debit.kind(),
                debit.gross(),
                debit.view().dueOn()));
        return Optional.of(debit);
    }
}
