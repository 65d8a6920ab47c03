package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.store.OverdueRowReads;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What should have been paid, row by row, with what paid some of it; never changes anything. */
@Service
@Transactional(readOnly = true)
public class OverdueRows {

    private final OverdueRowReads reads;

    OverdueRows(OverdueRowReads reads) {
        this.reads = reads;
    }

    /**
     * A row of a document's schedule that should have been paid.
     *
     * @param asked what it asks for, without what was paid before the document came into these books
     * @param payments what paid it and still does: what was undone is not among it
     */
    public record UnpaidRow(
            String invoice,
            String order,
            int rowNo,
            String customer,
            LocalDate dueOn,
            Money asked,
            Money open,
            List<RowPayment> payments) {}

    /** What paid a row on a day of the company: money, or a credit note. */
    public record RowPayment(LocalDate day, Money amount) {}

    /**
     * Rows that were due before that day, by customer, day and number.
     *
     * @param customer whose; absent for all
     */
    public List<UnpaidRow> dueBefore(LocalDate day, @Nullable String customer) {
        return reads.dueBefore(day, customer);
    }

    /** Whether there is a document of this number that this customer owes, or owed. */
    public boolean isOf(String invoice, String customer) {
        return reads.isOf(invoice, customer);
    }
}
