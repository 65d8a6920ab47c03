package io.orderwright.finance.invoices.exchange;

import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.exchange.domain.CountedValue;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference.HomeValue;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference.Origin;
import io.orderwright.finance.invoices.exchange.store.DifferenceRows;
import io.orderwright.platform.reference.ExchangeRate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what allocations in other currencies are worth. Whoever calls holds the document and the money. Of the company's own
 * currency nothing is kept.
 */
@Component
class ExchangeBook {

    private final DifferenceRows rows;
    private final Invoices invoices;
    private final HomeValues values;
    private final ApplicationEventPublisher events;

    ExchangeBook(DifferenceRows rows, Invoices invoices, HomeValues values, ApplicationEventPublisher events) {
        this.rows = rows;
        this.invoices = invoices;
        this.values = values;
        this.events = events;
    }

    /** Money that came on that day paid a document. */
    void paid(Allocation row, Invoice document, long receipt, LocalDate day) {
        add(row, document, String.valueOf(receipt), day, false);
    }

    /**
     * A credit note paid a document. It is worth what the document that it corrects is: of that document it takes back what was
     * booked, and another it pays at that document's day.
     */
    void credited(Allocation row, Invoice document, Invoice note) {
        String corrects = note.corrects();
        boolean same = document.number().equals(corrects);
        LocalDate day = same
                ? document.issuedOn()
                : Optional.ofNullable(corrects)
                        .flatMap(invoices::findByNumber)
                        .map(Invoice::issuedOn)
                        .orElse(note.issuedOn());
        add(row, document, note.number(), day, same);
    }

    /** What nobody pays is worth what was booked: nothing is gained or lost by the rate. */
    void writtenOff(Allocation row, Invoice document, String writeOff) {
        add(row, document, writeOff, document.issuedOn(), true);
    }

    private void add(Allocation row, Invoice document, String source, LocalDate day, boolean atBook) {
        RealisedDifference difference = new RealisedDifference(
                new Origin(row.invoice(), row.entryNo(), source, row.amount(), null, document.issuedOn(), day, atBook));
        value(difference, document.orderNumber(), row.allocatedBy());
        rows.add(difference);
    }

    /** An allocation is undone, and so is what was gained or lost by it. */
    void undone(Allocation row, Invoice document) {
        RealisedDifference other =
                rows.find(row.invoice(), Objects.requireNonNull(row.reverses())).orElseThrow();
        Origin undone = other.origin();
        RealisedDifference difference = new RealisedDifference(new Origin(
                row.invoice(),
                row.entryNo(),
                undone.source(),
                undone.amount().negated(),
                row.reverses(),
                undone.documentDay(),
                undone.paymentDay(),
                undone.atBook()));
        difference.undo(other);
        tell(difference, document.orderNumber(), row.allocatedBy());
        rows.add(difference);
    }

    /** What waited is filled in, if the rates are known by now. */
    void mend(RealisedDifference waiting, String order, String by) {
        if (waiting.origin().reverses() == null) {
            value(waiting, order, by);
        } else {
            waiting.undo(rows.find(waiting.origin().invoice(), waiting.undone()).orElseThrow());
            tell(waiting, order, by);
        }
        if (!waiting.waits()) {
            rows.fill(waiting);
        }
    }

    private void value(RealisedDifference difference, String order, String by) {
        Origin origin = difference.origin();
        String currency = origin.amount().code();
        CountedValue ofDocument = rows.ofDocument(origin.invoice(), currency);
        CountedValue ofSource = rows.ofSource(origin.source(), currency);
        Optional<ExchangeRate> document =
                Optional.ofNullable(ofDocument.rate()).or(() -> values.rate(currency, origin.documentDay()));
        Optional<ExchangeRate> payment = origin.atBook()
                ? document
                : Optional.ofNullable(ofSource.rate()).or(() -> values.rate(currency, origin.paymentDay()));
        if (document.isPresent() && payment.isPresent()) {
            difference.value(document.get(), payment.get(), ofDocument, ofSource);
            tell(difference, order, by);
        }
    }

    private void tell(RealisedDifference difference, String order, String by) {
        HomeValue known = difference.value();
        if (known != null && !known.paid().equals(known.book())) {
            events.publishEvent(new DifferenceRealised(
                    order,
                    by,
                    difference.origin().invoice(),
                    difference.origin().amount(),
                    known.book(),
                    known.paid(),
                    known.paid().minus(known.book())));
        }
    }
}
