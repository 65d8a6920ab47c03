package io.orderwright.finance.invoices.exchange;

import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.platform.kernel.CompanyCalendar;
import org.springframework.stereotype.Component;

/**
 * Writes down what paid what, and, where a document is in another currency than the company's, what was gained or lost by
 * that. Whoever calls holds the document and the money.
 */
@Component
public class AllocationBook {

    private final Allocations allocations;
    private final ExchangeBook exchange;
    private final CompanyCalendar calendar;

    AllocationBook(Allocations allocations, ExchangeBook exchange, CompanyCalendar calendar) {
        this.allocations = allocations;
        this.exchange = exchange;
        this.calendar = calendar;
    }

    /** A payment paid a document. */
    public void paid(Receipt receipt, Invoice invoice, Invoice.Taken taken, String reason, String by) {
        Allocation row = allocations.save(Allocation.of(receipt, invoice, taken, reason, by, calendar.now()));
        if (!HomeValues.isHome(invoice.currency())) {
            exchange.paid(row, invoice, receipt.id(), receipt.cameOn(calendar));
        }
    }

    /** A credit note paid a document. */
    public void credited(Invoice note, Invoice invoice, Invoice.Taken taken, String reason, String by) {
        Allocation row = allocations.save(Allocation.of(note, invoice, taken, reason, by, calendar.now()));
        if (!HomeValues.isHome(invoice.currency())) {
            exchange.credited(row, invoice, note);
        }
    }

    /** The row stands no longer: the document gives back what it took. */
    public void undone(Invoice invoice, Allocation row, String reason, String by) {
        invoice.giveBack(row.amount(), row.row());
        Allocation undoing = allocations.save(row.reversed(invoice, reason, by, calendar.now()));
        if (!HomeValues.isHome(invoice.currency())) {
            exchange.undone(undoing, invoice);
        }
    }
}
