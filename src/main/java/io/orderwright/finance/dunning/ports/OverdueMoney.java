package io.orderwright.finance.dunning.ports;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers should have paid, as the books of documents have it. */
public interface OverdueMoney {

    /**
     * Rows of documents that should have been paid before that day and are not, by customer and day.
     *
     * @param customer whose; absent for all
     */
    List<OverdueRow> overdue(LocalDate day, @Nullable String customer);

    /** Whether there is such a document, and it is this customer's. */
    boolean isOf(String invoice, String customer);

    /** What it is worth in the company's currency. */
    Money inCompanyCurrency(Money amount);

    /**
     * What so much of the company's currency is in another one today; the amount itself where nobody knows.
     */
    Money inCurrency(Money companyAmount, String currency);

    /** The company's own. */
    String companyCurrency();

    /**
     * A row of a document's schedule.
     *
     * @param asked what it asks for, without what was paid before it came into the books
     * @param open what of it is to be paid
     * @param payments what paid it and still does, by day
     */
    record OverdueRow(
            String invoice,
            String order,
            int rowNo,
            String customer,
            LocalDate dueOn,
            Money asked,
            Money open,
            List<DayPayment> payments) {

        /** For how many days it has been overdue on that day; 1 on the first day after it was due. */
        public int daysOverdue(LocalDate day) {
            return Math.toIntExact(ChronoUnit.DAYS.between(dueOn, day));
        }
    }

    /** What was paid on a day of the company. */
    record DayPayment(LocalDate day, Money amount) {}
}
