package io.orderwright.finance.invoices.ageing;

import io.orderwright.finance.invoices.store.OpenRowReads;
import io.orderwright.finance.invoices.store.OpenRowReads.RowCursor;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers have still to pay, row by row, and how old it is. What is overdue here is what dunning takes for overdue:
 * what was due before today, without deposits for which their orders wait.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OpenRows {

    /** What was invoiced in so many days is what days' sales outstanding are measured by. */
    public static final int SALES_DAYS = 90;

    private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})\\.(\\d{1,9})");

    private final OpenRowReads reads;
    private final CompanyCalendar calendar;

    OpenRows(OpenRowReads reads, CompanyCalendar calendar) {
        this.reads = reads;
        this.calendar = calendar;
    }

    /**
     * Open rows, the first due first.
     *
     * @param after {@code next} of the page before; "" from the beginning
     * @throws Refusal INVALID for a place that no page named
     */
    public Page<OpenRow> page(OpenRowFilter wanted, String after, int size) {
        Page<PlacedRow> page = Page.of(
                reads.page(wanted, calendar.today(), after.isEmpty() ? RowCursor.START : place(after), size + 1),
                size,
                PlacedRow::place);
        return new Page<>(page.items().stream().map(PlacedRow::row).toList(), page.next());
    }

    private static RowCursor place(String after) {
        Matcher said = PLACE.matcher(after);
        if (!said.matches()) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
        try {
            return new RowCursor(
                    LocalDate.parse(said.group(1)), Long.parseLong(said.group(2)), Integer.parseInt(said.group(3)));
        } catch (DateTimeException wrong) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
    }

    /** A row with its place in the list. */
    public record PlacedRow(OpenRow row, long documentId) {

        String place() {
            return row.dueOn() + "." + documentId + "." + row.rowNo();
        }
    }

    /** What is open, in each currency in which anything is. @param customer whose; "" for all */
    public List<Receivables> receivables(String customer) {
        return reads.receivables(customer, calendar.today());
    }
}
