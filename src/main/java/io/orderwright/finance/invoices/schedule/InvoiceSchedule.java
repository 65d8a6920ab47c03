package io.orderwright.finance.invoices.schedule;

import io.orderwright.finance.invoices.opening.OpeningInvoice.OpeningRow;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of one document: what comes first when it is paid, and when the next of it is due. */
public final class InvoiceSchedule {

    /** What tax rates and lines are rounded by in a document makes less than this, in the smallest unit of the currency. */
    private static final BigInteger CENTS = BigInteger.TEN;

    private final List<ScheduleRow> rows;
    private final String currency;

    /**
     * @param rows of the document, which are changed when it is paid
     * @param currency of the document
     */
    public InvoiceSchedule(List<ScheduleRow> rows, String currency) {
        this.rows = rows;
        this.currency = currency;
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
            Taxation whole, Money deposited, List<Percent> percents, List<LocalDate> dueDays) {
        List<ScheduleRow> rows = new ArrayList<>();
        Money left = whole.gross();
        Money taxLeft = whole.tax();
        List<Money> wanted = wanted(whole.gross().plus(deposited), deposited, percents);
        for (int at = 0; at < wanted.size(); at++) {
            boolean last = at == wanted.size() - 1;
            Money gross = last ? left : wanted.get(at).smaller(left);
            if (gross.isPositive()) {
                left = left.minus(gross);
                Money tax = tax(whole, gross, left, taxLeft);
                taxLeft = taxLeft.minus(tax);
                rows.add(new ScheduleRow(dueDays.get(at), new Taxation(gross.minus(tax), tax, gross)));
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
        Money left = whole.gross();
        Money taxLeft = whole.tax();
        for (OpeningRow one : said) {
            Money gross = one.gross();
            left = left.minus(gross);
            Money tax = tax(whole, gross, left, taxLeft);
            taxLeft = taxLeft.minus(tax);
            ScheduleRow row = new ScheduleRow(one.dueOn(), new Taxation(gross.minus(tax), tax, gross));
            row.pay(gross.minus(one.open()));
            rows.add(row);
        }
        return rows;
    }

    /**
     * What is asked for by each row, less what deposits asked for, which were the first of it. The cents by which a share of them
     * is less than such a row are due with the last one.
     */
    private static List<Money> wanted(Money all, Money deposited, List<Percent> percents) {
        List<Money> wanted = new ArrayList<>();
        Money covered = deposited;
        for (Percent percent : percents) {
            Money gross = percent.of(all);
            Money off = gross.smaller(covered);
            covered = covered.minus(off);
            Money rest = gross.minus(off);
            wanted.add(off.isPositive() && cents(rest) ? off.minus(off) : rest);
        }
        return wanted;
    }

    private static boolean cents(Money amount) {
        return amount.amount().unscaledValue().compareTo(CENTS) < 0;
    }

    /** In proportion, as far as neither this row nor those to come get more tax than they are. */
    private static Money tax(Taxation whole, Money gross, Money left, Money taxLeft) {
        if (left.isZero()) {
            return taxLeft;
        }
        Money share = whole.share(gross.amount(), whole.gross().amount()).tax();
        Money least = taxLeft.minusOrZero(left);
        return (share.isMoreThan(least) ? share : least).smaller(gross).smaller(taxLeft);
    }

    /** The row that is due first of those of which something is open. */
    public Optional<Integer> next() {
        return IntStream.rangeClosed(1, rows.size())
                .boxed()
                .filter(row -> of(row).open(currency).isPositive())
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
    public Money open(String document, int row) {
        if (row < 1 || row > rows.size()) {
            throw Refusal.invalid("row", "invoice.row-unknown", document, row);
        }
        return of(row).open(currency);
    }

    /** So much of a row is paid. */
    public void pay(int row, Money amount) {
        of(row).pay(amount);
    }

    /** So much of a row is paid no longer. */
    public void giveBack(int row, Money amount) {
        of(row).pay(amount.negated());
    }

    /** As they stand, for whoever takes the document over. */
    public List<OpeningRow> stand() {
        return amounts().stream()
                .map(row -> new OpeningRow(row.dueOn(), row.gross(), row.open()))
                .toList();
    }

    public List<ScheduledAmount> amounts() {
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(row -> of(row).view(row, currency))
                .toList();
    }

    /** When the last of a document is due, whatever is paid; absent for no rows. */
    public static Optional<LocalDate> lastDay(List<ScheduledAmount> rows) {
        return rows.stream().map(ScheduledAmount::dueOn).max(Comparator.naturalOrder());
    }

    private ScheduleRow of(int row) {
        return rows.get(row - 1);
    }
}
