package io.orderwright.coordination.messages;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.integration.messages.InvoiceMessage;
import io.orderwright.integration.messages.MessageParty;

/** What finance is told of a document, whichever process tells it. */
public final class DocumentMessages {

    private DocumentMessages() {}

    public static InvoiceMessage of(InvoiceView invoice) {
        return new InvoiceMessage(
                invoice.orderNumber(),
                invoice.number(),
                invoice.issuedOn().toString(),
                invoice.dueAt().toString(),
                new MessageParty(invoice.customer(), null),
                invoice.currency(),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                invoice.kind() == InvoiceKind.FINAL ? null : invoice.kind().name(),
                invoice.corrects());
    }
}
