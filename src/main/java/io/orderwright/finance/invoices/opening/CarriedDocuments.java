package io.orderwright.finance.invoices.opening;

import io.orderwright.finance.invoices.BillingEvent.CarriedInvoiceRemoved;
import io.orderwright.finance.invoices.BillingEvent.CarriedReceiptRemoved;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.store.PostingDays;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what was taken over by mistake, as long as nothing has happened to it: finance had it before and was never told, so
 * that nobody has to hear that it is gone.
 */
@Service
@Transactional
public class CarriedDocuments {

    private static final String SOURCE = "opening";

    private final Invoices invoices;
    private final Receipts receipts;
    private final PostingDays days;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CarriedDocuments(
            Invoices invoices,
            Receipts receipts,
            PostingDays days,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.receipts = receipts;
        this.days = days;
        this.events = events;
        this.calendar = calendar;
    }

    /** How the invoice stands that finance knows under this number, in words to compare; absent where none was taken over. */
    @Transactional(readOnly = true)
    public Optional<String> invoice(String number) {
        return invoices.openingUnder(number).map(one -> one.view().toString());
    }

    /** How the money stands that was taken over under this reference, in words to compare; absent where none was. */
    @Transactional(readOnly = true)
    public Optional<String> receipt(String reference) {
        return receipts.findBySourceAndExternalId(SOURCE, reference)
                .map(one -> one.view(false).toString());
    }

    /**
     * What was removed.
     *
     * @param number ours of an invoice; the reference of money
     * @param open what of it was still to be paid, or had paid nothing
     */
    public record RemovedDocument(String number, String customer, Money open) {}

    /**
     * Removes an invoice of which nothing was paid or given back since.
     *
     * @param number under which finance knows it
     * @throws Refusal NOT_FOUND when none was taken over under it; CONFLICT when money has found it,
     *     or it is of a closed month
     */
    public RemovedDocument removeInvoice(String number, String by) {
        Invoice known = invoices.openingNumber(number)
                .flatMap(one -> invoices.lockedByNumber(List.of(one)).stream().findFirst())
                .orElseThrow(() -> Refusal.notFound("opening.invoice-unknown", number));
        if (!known.untouched()) {
            throw Refusal.conflict("opening.invoice-touched", number);
        }
        days.refuseGone(number, known.issuedOn());
        OpeningInvoice stood = known.asOfNow();
        invoices.delete(known);
        events.publishEvent(new CarriedInvoiceRemoved(
                known.number(), by, stood.customer(), number, stood.open().toString()));
        return new RemovedDocument(known.number(), stood.customer(), stood.open());
    }

    /**
     * Removes money of which nothing has paid anything or gone out again.
     *
     * @throws Refusal NOT_FOUND when none was taken over under the reference; CONFLICT when it was used, or came for an order,
     *     which has heard of it, or it is of a closed month
     */
    public RemovedDocument removeReceipt(String reference, String by) {
        Receipt known = receipts.idOf(SOURCE, reference)
                .flatMap(receipts::locked)
                .orElseThrow(() -> Refusal.notFound("opening.receipt-unknown", reference));
        if (!known.untouched() || receipts.movedOut(known.id())) {
            throw Refusal.conflict("opening.receipt-touched", reference);
        }
        String order = known.orderNumber();
        if (order != null) {
            throw Refusal.conflict("opening.receipt-for-order", reference, order);
        }
        days.refuseGone(reference, calendar.dateOf(known.receivedAt()));
        Money amount = known.waiting();
        receipts.delete(known);
        events.publishEvent(new CarriedReceiptRemoved(known.customerCode(), by, reference, amount.toString()));
        return new RemovedDocument(reference, known.customerCode(), amount);
    }
}
