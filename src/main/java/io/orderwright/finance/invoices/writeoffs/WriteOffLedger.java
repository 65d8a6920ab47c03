package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.exchange.AllocationBook;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffBooked;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffRecovered;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What write-offs do to documents. Whoever books holds the documents of the order. */
@Component
class WriteOffLedger {

    private final Invoices invoices;
    private final AllocationBook book;
    private final ApplicationEventPublisher events;

    WriteOffLedger(Invoices invoices, AllocationBook book, ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.book = book;
        this.events = events;
    }

    /**
     * The document; it and the others of its order are held until the transaction ends.
     *
     * @throws Refusal NOT_FOUND for an unknown document
     */
    Invoice held(String invoice) {
        return documents(invoice).stream()
                .filter(one -> one.number().equals(invoice))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("invoice.unknown", invoice));
    }

    /** @throws Refusal NOT_FOUND for an unknown document */
    void refuseUnknown(String invoice) {
        if (invoices.orderOf(invoice).isEmpty()) {
            throw Refusal.notFound("invoice.unknown", invoice);
        }
    }

    private List<Invoice> documents(String invoice) {
        return invoices.locked(
                invoices.orderOf(invoice).orElseThrow(() -> Refusal.notFound("invoice.unknown", invoice)));
    }

    /** How much is given up, if that may be. @throws Refusal as {@link WriteOffs#ask} */
    static Money amount(Invoice document, AskWriteOff asked) {
        String number = document.number();
        if (document.kind() == InvoiceKind.CREDIT) {
            throw Refusal.invalid("invoice", "receipt.credit-note", number);
        }
        Money open = document.open();
        Money wanted = Objects.requireNonNullElse(asked.amount(), open);
        if (!wanted.code().equals(document.currency())) {
            throw Refusal.invalid("amount", "payment.currency-mismatch", wanted.code(), document.currency());
        }
        if (document.state() == InvoiceState.ISSUED) {
            throw Refusal.conflict("write-off.not-posted", number);
        }
        if (document.holdsUp() && document.owes() && !asked.cause().completesDeposits()) {
            throw Refusal.conflict("write-off.deposit-awaited", number, document.orderNumber());
        }
        if (!wanted.isPositive() || wanted.isMoreThan(open)) {
            throw Refusal.conflict(
                    "invoice.more-than-open", number, wanted.plain(), open.amount(), document.currency());
        }
        return wanted;
    }

    void book(WriteOff writeOff, Invoice document) {
        String other = writeOff.takesBack();
        if (other == null) {
            giveUp(writeOff, document);
        } else {
            book.takenBack(other, document, writeOff.words(), BusinessEvent.SYSTEM);
            events.publishEvent(new WriteOffRecovered(
                    document.orderNumber(),
                    BusinessEvent.SYSTEM,
                    writeOff.number(),
                    document.customerCode(),
                    other,
                    document.number(),
                    writeOff.amount()));
        }
    }

    private void giveUp(WriteOff writeOff, Invoice document) {
        Invoice.AllocatedMoney taken =
                book.writtenOff(writeOff.number(), document, writeOff.amount(), writeOff.words(), BusinessEvent.SYSTEM);
        events.publishEvent(new WriteOffBooked(
                document.orderNumber(),
                BusinessEvent.SYSTEM,
                writeOff.number(),
                document.customerCode(),
                writeOff.cause(),
                new PaidPart(
                        document.orderNumber(),
                        document.number(),
                        document.kind(),
                        writeOff.amount(),
                        documents(document.number()).stream().noneMatch(Invoice::owes),
                        taken.owed())));
    }
}
