package io.orderwright.finance.invoices.schedule;

import io.orderwright.finance.invoices.opening.OpeningInvoice.OpeningRow;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of one document: what comes first when it is paid, and when the next of it is due. */
public final class InvoiceSchedule {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final List<ScheduleRow> rows;

    /** @param rows of the document, which are changed when it is paid */
    public InvoiceSchedule(List<ScheduleRow> rows) {
        this.rows = rows;
    }

    /**
     * Rows that make the document in net, tax and gross: each is its per cent of the gross, rounded half up to 0.01, with the
     * tax in the same proportion; the last takes what is left. Deposits have paid the first of it. A row of nothing is none.
     *
     * @param whole what the document asks for
     * @param deposited what deposits asked for before, tax included
     * @param percents of the document with what deposits asked for; 100 together
     * @param dueDays of the rows, in the same order
     */
    public static List<ScheduleRow> of(
            Taxation whole, BigDecimal deposited, List<BigDecimal> percents, List<LocalDate> dueDays) {
        List<ScheduleRow> rows = new ArrayList<>();
        BigDecimal left = whole.gross();
        BigDecimal taxLeft = whole.tax();
        List<BigDecimal> wanted = wanted(whole.gross().add(deposited), deposited, percents);
        for (int at = 0; at < wanted.size(); at++) {
            boolean last = at == wanted.size() - 1;
            BigDecimal gross = last ? left : wanted.get(at).min(left);
            if (gross.signum() > 0) {
                left = left.subtract(gross);
                BigDecimal tax = tax(whole, gross, left, taxLeft);
                taxLeft = taxLeft.subtract(tax);
                rows.add(new ScheduleRow(dueDays.get(at), new Taxation(gross.subtract(tax), tax, gross)));
            }
        }
        return rows;
    }

    /**
     * Rows of a document of the time before, with what of each had been paid; the tax in proportion.
     *
     * @param whole what the document asks for, and {@code said} all of
     */
    public static List<ScheduleRow> carried(Taxation whole, List<OpeningRow> said) {
        List<ScheduleRow> rows = new ArrayList<>();
        BigDecimal left = whole.gross();
        BigDecimal taxLeft = whole.tax();
        for (OpeningRow one : said) {
            BigDecimal gross = one.gross().amount();
            left = left.subtract(gross);
            BigDecimal tax = tax(whole, gross, left, taxLeft);
            taxLeft = taxLeft.subtract(tax);
            ScheduleRow row = new ScheduleRow(one.dueOn(), new Taxation(gross.subtract(tax), tax, gross));
            row.pay(gross.subtract(one.open().amount()));
            rows.add(row);
        }
        return rows;
    }

    /** What is asked for by each row, less what deposits asked for, which were the first of it. */
    private static List<BigDecimal> wanted(BigDecimal all, BigDecimal deposited, List<BigDecimal> percents) {
        List<BigDecimal> wanted = new ArrayList<>();
        BigDecimal covered = deposited;
        for (BigDecimal percent : percents) {
            BigDecimal gross = all.multiply(percent).divide(WHOLE, 2, RoundingMode.HALF_UP);
            BigDecimal off = gross.min(covered);
            covered = covered.subtract(off);
            wanted.add(gross.subtract(off));
        }
        return wanted;
    }

    /** In proportion, as far as neither this row nor those to come get more tax than they are. */
    private static BigDecimal tax(Taxation whole, BigDecimal gross, BigDecimal left, BigDecimal taxLeft) {
        if (left.signum() == 0) {
            return taxLeft;
        }
        BigDecimal share = whole.tax().multiply(gross).divide(whole.gross(), 2, RoundingMode.HALF_UP);
        BigDecimal least = taxLeft.subtract(left).max(BigDecimal.ZERO);
        return share.max(least).min(gross).min(taxLeft);
    }

    /** The row that is due first of those of which something is open. */
    public Optional<Integer> next() {
        return IntStream.rangeClosed(1, rows.size())
                .boxed()
                .filter(row -> of(row).open().signum() > 0)
                .min(Comparator.comparing(row -> of(row).dueOn()));
    }

    /** When the next of it is due; when all is paid, when the last was. */
    public LocalDate dueOn() {
        return next().map(row -> of(row).dueOn()).orElseGet(() -> rows.stream()
                .map(ScheduleRow::dueOn)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    /**
     * What of a row is open.
     *
     * @throws Refusal INVALID for a row that is not there
     */
    public BigDecimal open(String document, int row) {
        if (row < 1 || row > rows.size()) {
            throw Refusal.invalid("row", "invoice.row-unknown", document, row);
        }
        return of(row).open();
    }

    /** So much of a row is paid. */
    public void pay(int row, BigDecimal amount) {
        of(row).pay(amount);
    }

    /** So much of a row is paid no longer. */
    public void giveBack(int row, BigDecimal amount) {
        of(row).pay(amount.negate());
    }

    /** As they stand, for whoever takes the document over. */
    public List<OpeningRow> stand(String currency) {
        return amounts(currency).stream()
                .map(row -> new OpeningRow(row.dueOn(), row.gross(), row.open()))
                .toList();
    }

    /** @param currency of the document */
    public List<ScheduledAmount> amounts(String currency) {
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(row -> of(row).view(row, currency))
                .toList();
    }

    private ScheduleRow of(int row) {
        return rows.get(row - 1);
    }
}
