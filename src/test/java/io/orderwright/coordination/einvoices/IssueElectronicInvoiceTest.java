package io.orderwright.coordination.einvoices;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.platform.kernel.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which booked documents the tax platform is asked for without anybody's doing. */
@Tag("unit")
@Tag("money")
class IssueElectronicInvoiceTest {

    private static final InvoicePosted POSTED =
            new InvoicePosted("SO-1", "system", "C-1", "IN-1", InvoiceKind.FINAL, "V-1", Money.parse("1.00 CNY"));

    private final ElectronicInvoices invoices = mock(ElectronicInvoices.class);
    private final IssueElectronicInvoice useCase = new IssueElectronicInvoice(invoices);

    /** A company that does not: not even a question about the document. */
    @Test
    void nothingIsAskedWhereTheCompanyDoesNotWantThat() {
        useCase.on(POSTED);
        verify(invoices, never()).asks("IN-1");
        verify(invoices, never()).request("IN-1", null, "system");
    }

    @Test
    void whatStandsForNoInvoiceIsLeftAlone() {
        when(invoices.automatic()).thenReturn(true);
        useCase.on(POSTED);
        verify(invoices, never()).request("IN-1", null, "system");
    }

    @Test
    void eachOtherIsAskedFor() {
        when(invoices.automatic()).thenReturn(true);
        when(invoices.asks("IN-1")).thenReturn(true);
        useCase.on(POSTED);
        verify(invoices).request("IN-1", null, "system");
    }
}
