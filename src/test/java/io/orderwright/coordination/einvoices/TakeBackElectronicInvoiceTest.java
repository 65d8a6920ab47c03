package io.orderwright.coordination.einvoices;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceIssued;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.RequestedDocument;
import io.orderwright.finance.einvoices.domain.ElectronicInvoice;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.SettledAmounts;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Whichever is later of a booked credit note and an issued electronic invoice takes back; the second waits for the first. */
@Tag("unit")
@Tag("money")
class TakeBackElectronicInvoiceTest {

    private static final Money NET = Money.parse("100.00 CNY");
    private static final Money TAX = Money.parse("13.00 CNY");
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final Billing billing = mock(Billing.class);
    private final ElectronicInvoices invoices = mock(ElectronicInvoices.class);
    private final RedLetters letters = mock(RedLetters.class);
    private final TakeBackElectronicInvoice useCase = new TakeBackElectronicInvoice(billing, invoices, letters);

    /** Also where the company issues none any more: {@code used()} of the mock is false. */
    @Test
    void aBookedCreditNoteHoldsTheDocumentBeforeItLooks() {
        creditNote();
        when(invoices.ofDocument("IN-1")).thenReturn(List.of(blue()));
        useCase.on(posted("IN-2", InvoiceKind.CREDIT));
        InOrder order = inOrder(invoices, letters);
        order.verify(invoices).hold("IN-1");
        order.verify(invoices).ofDocument("IN-1");
        order.verify(letters).request("IN-2", "system");
    }

    @Test
    void anIssuedInvoiceHoldsTheDocumentBeforeItLooks() {
        InvoiceView booked = creditNote();
        when(billing.documents("SO-1")).thenReturn(List.of(booked));
        useCase.on(new ElectronicInvoiceIssued("SO-1", "system", "EI-1", "IN-1", "26311000000000000001"));
        InOrder order = inOrder(invoices, billing, letters);
        order.verify(invoices).hold("IN-1");
        order.verify(billing).documents("SO-1");
        order.verify(letters).request("IN-2", "system");
    }

    /** A document that is no credit note costs nothing: nobody is asked anything. */
    @Test
    void anyOtherDocumentIsLeftAlone() {
        useCase.on(posted("IN-1", InvoiceKind.FINAL));
        verifyNoInteractions(billing, invoices, letters);
    }

    @Test
    void whatHasNoIssuedInvoiceIsLeftAlone() {
        creditNote();
        useCase.on(posted("IN-2", InvoiceKind.CREDIT));
        verify(letters, never()).request(anyString(), anyString());
    }

    private static ElectronicInvoiceView blue() {
        RequestedDocument asked = new RequestedDocument("IN-1", "SO-1", "C-1", "Buyer", null, NET, TAX, List.of());
        ElectronicInvoice invoice = new ElectronicInvoice(
                1, LocalDate.of(2026, 11, 29), asked, ElectronicInvoiceKind.NORMAL, true, "fiona", NOW);
        invoice.issued(new IssuedAnswer("26311000000000000001", NOW, null, null, null));
        return invoice.view(false);
    }

    private InvoiceView creditNote() {
        LocalDate day = LocalDate.of(2026, 11, 29);
        InvoiceView credit = new InvoiceView(
                "IN-2",
                "SO-1",
                "C-1",
                NET,
                TAX,
                NET.plus(TAX),
                Money.zero("CNY"),
                day,
                day,
                "V-1",
                InvoiceKind.CREDIT,
                InvoiceState.POSTED,
                "IN-1",
                null,
                "IN-2",
                List.of(),
                NET.plus(TAX),
                null);
        when(billing.detail("IN-2"))
                .thenReturn(new InvoiceDetail(
                        credit, null, null, List.of(), List.of(), new SettledAmounts(NET, NET, NET), null));
        return credit;
    }

    private static InvoicePosted posted(String number, InvoiceKind kind) {
        return new InvoicePosted("SO-1", "system", "C-1", number, kind, "V-1", Money.parse("1.00 CNY"));
    }
}
