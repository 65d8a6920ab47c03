package io.orderwright.finance.invoices.exchange;

import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    public void paid(Receipt receipt, Invoice invoice, Invoice.AllocatedMoney taken, String reason, String by) {
        Allocation row = allocations.save(Allocation.of(receipt, invoice, taken, reason, by, calendar.now()));
        if (!HomeValues.isHome(invoice.currency())) {
            exchange.paid(row, invoice, receipt.id(), receipt.cameOn(calendar));
        }
    }

    /** A credit note paid a document. */
    public void credited(Invoice note, Invoice invoice, Invoice.AllocatedMoney taken, String reason, String by) {
        Allocation row = allocations.save(Allocation.of(note, invoice, taken, reason, by, calendar.now()));
        if (!HomeValues.isHome(invoice.currency())) {
            exchange.credited(row, invoice, note);
        }
    }

    /**
     * So much of a document is paid by nobody any more, of the rows that are due first.
     *
     * @return what was taken in all
     */
    public Invoice.AllocatedMoney writtenOff(String writeOff, Invoice invoice, Money amount, String reason, String by) {
        List<Invoice.AllocatedMoney> parts = inTurn(invoice, amount);
        for (Invoice.AllocatedMoney part : parts) {
            Allocation row =
                    allocations.save(Allocation.ofWriteOff(writeOff, invoice, part, reason, by, calendar.now()));
            if (!HomeValues.isHome(invoice.currency())) {
                exchange.writtenOff(row, invoice, writeOff);
            }
        }
        return parts.stream().reduce(Invoice.AllocatedMoney::and).orElseThrow();
    }

    /** Undoes what was written off of a document under that number. */
    public void takenBack(String writeOff, Invoice invoice, String reason, String by) {
        List<Allocation> rows = allocations.ofInvoice(invoice.number());
        rows.stream()
                .filter(row -> writeOff.equals(row.writeOff()) && row.reverses() == null)
                .filter(row -> rows.stream().noneMatch(other -> Objects.equals(other.reverses(), row.entryNo())))
                .forEach(row -> undone(invoice, row, reason, by));
    }

    /** So much of a document, of the rows that are due first. */
    public static List<Invoice.AllocatedMoney> inTurn(Invoice invoice, Money amount) {
        List<Invoice.AllocatedMoney> parts = new ArrayList<>();
        Money left = amount;
        while (left.isPositive()) {
            Invoice.AllocatedMoney part = invoice.take(left);
            parts.add(part);
            left = left.minus(part.amount());
        }
        return parts;
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
