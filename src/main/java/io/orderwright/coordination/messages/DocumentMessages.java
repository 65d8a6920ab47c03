package io.orderwright.coordination.messages;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.finance.invoices.buyers.ToldBuyers;
import io.orderwright.finance.invoices.buyers.ToldBuyers.ToldBuyer;
import io.orderwright.finance.invoices.schedule.InvoiceSchedule;
import io.orderwright.integration.messages.InvoiceMessage;
import io.orderwright.integration.messages.InvoiceMessage.MessageAddress;
import io.orderwright.integration.messages.InvoiceMessage.MessageBuyer;
import io.orderwright.integration.messages.MessageParty;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What finance is told of documents, whichever process tells it. */
@Component
public class DocumentMessages {

    private final ToldBuyers buyers;

    DocumentMessages(ToldBuyers buyers) {
        this.buyers = buyers;
    }

    /** By the same keys; one query for whom they are made out to, however many. */
    public Map<String, InvoiceMessage> of(Map<String, InvoiceView> documents) {
        Map<String, ToldBuyer> told =
                buyers.of(documents.values().stream().map(InvoiceView::number).toList());
        Map<String, InvoiceMessage> messages = new HashMap<>();
        documents.forEach((key, document) -> messages.put(key, of(document, told.get(document.number()))));
        return messages;
    }

    private static InvoiceMessage of(InvoiceView invoice, @Nullable ToldBuyer told) {
        return new InvoiceMessage(
                invoice.orderNumber(),
                invoice.number(),
                invoice.issuedOn().toString(),
                InvoiceSchedule.lastDay(invoice.schedule())
                        .orElse(invoice.dueOn())
                        .toString(),
                new MessageParty(invoice.customer(), null),
                invoice.currency(),
                invoice.net().amount(),
                invoice.tax().amount(),
                invoice.gross().amount(),
                invoice.kind() == InvoiceKind.FINAL ? null : invoice.kind().name(),
                invoice.corrects(),
                told == null ? null : buyer(told.buyer(), told.billTo()));
    }

    private static MessageBuyer buyer(InvoiceBuyer buyer, @Nullable BillTo billTo) {
        return new MessageBuyer(
                buyer.title(),
                buyer.taxId(),
                buyer.registeredAddress(),
                buyer.registeredPhone(),
                buyer.bank(),
                buyer.bankAccount(),
                billTo == null ? null : address(billTo));
    }

    private static MessageAddress address(BillTo billTo) {
        return new MessageAddress(
                billTo.code(),
                billTo.receiver(),
                billTo.phone(),
                billTo.street(),
                billTo.postalCode(),
                billTo.city(),
                billTo.region(),
                billTo.country());
    }
}
