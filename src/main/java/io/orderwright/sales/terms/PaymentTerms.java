package io.orderwright.sales.terms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 账期: when an order is billed, and when what a document asks for is due. What a code means never changes, so whoever keeps
 * a copy keeps what was agreed.
 *
 * @param code NET and a number for a number of days after the document; any other is entered
 * @param monthEnd present where days are counted from the end of a month
 * @param rows percents of the whole, which are 100 together
 * @param billing which goods a document is for
 * @param discount present where who pays early pays less
 */
public record PaymentTerms(
        String code,
        @Nullable MonthEnd monthEnd,
        List<TermsRow> rows,
        BillingBasis billing,
        @Nullable EarlyDiscount discount) {

    /** Nobody waits longer. */
    static final int MOST_DAYS = 365;

    static final BigDecimal WHOLE = new BigDecimal(100);

    private static final String NET = "NET";
    private static final Pattern NET_CODE = Pattern.compile("NET(0|[1-9]\\d{0,2})");
    private static final Pattern BILLING = Pattern.compile("bill:([A-Z]+);");
    private static final Pattern MONTH = Pattern.compile("month:(\\d*):(\\d+);");
    private static final Pattern LESS = Pattern.compile("less:([\\d.]+):(\\d+);");
    private static final Pattern ROW = Pattern.compile("([\\d.]+)@(ORDER|DELIVERY|INVOICE)\\+(\\d+)(?:!([A-Z]+))?");

    /** So many days in a row have every length of months before and after them. */
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

    private static final int FOUR_YEARS = 1461;

    public PaymentTerms {
        rows = List.copyOf(rows);
    }

    /** Who pays early pays the same. */
    public PaymentTerms(String code, @Nullable MonthEnd monthEnd, List<TermsRow> rows, BillingBasis billing) {
        this(code, monthEnd, rows, billing, null);
    }

    /** Billed once, at the end. */
    public PaymentTerms(String code, @Nullable MonthEnd monthEnd, List<TermsRow> rows) {
        this(code, monthEnd, rows, BillingBasis.END);
    }

    /** All of it so many days after its issue. */
    public static PaymentTerms net(int days) {
        return new PaymentTerms(NET + days, null, List.of(new TermsRow(WHOLE, DueEvent.INVOICE, days)));
    }

    /**
     * What was agreed, from a copy of it.
     *
     * @param code absent, as the rule, for a number of days
     * @param rule as {@link #rule} gave it
     */
    public static PaymentTerms of(@Nullable String code, @Nullable String rule, int days) {
        return code == null || rule == null ? net(days) : parsed(code, rule);
    }

    /** Whether people would take the code for a number of days. */
    static boolean looksNet(String code) {
        return code.toUpperCase(Locale.ROOT).matches("NET[-_.]?\\d+");
    }

    /** The number of days that such a code means. */
    static @Nullable Integer netDays(String code) {
        Matcher net = NET_CODE.matcher(code);
        if (!net.matches()) {
            return null;
        }
        int days = Integer.parseInt(net.group(1));
        return days > MOST_DAYS ? null : days;
    }

    /** Whether it is a number of days after the document, and nothing else. */
    @JsonIgnore
    public boolean isNet() {
        return monthEnd == null
                && discount == null
                && billing == BillingBasis.END
                && rows.equals(net(rows.get(0).days()).rows());
    }

    /** Its meaning in letters and digits, as copies keep it. */
    public String rule() {
        String billed = billing == BillingBasis.END ? "" : "bill:" + billing + ";";
        String month = monthEnd == null
                ? ""
                : "month:" + Objects.requireNonNullElse(monthEnd.cutOffDay(), "") + ":" + monthEnd.months() + ";";
        return rows.stream()
                .map(row -> PlainNumber.of(row.percent()) + "@" + row.event() + "+" + row.days()
                        + (row.deposit() == null ? "" : "!" + row.deposit()))
                .collect(Collectors.joining("/", billed + month + (discount == null ? "" : discount.rule()), ""));
    }

    static PaymentTerms parsed(String code, String rule) {
        Matcher billed = BILLING.matcher(rule);
        BillingBasis billing = billed.lookingAt() ? BillingBasis.valueOf(billed.group(1)) : BillingBasis.END;
        Matcher month = MONTH.matcher(rule);
        MonthEnd end = month.find()
                ? new MonthEnd(
                        month.group(1).isEmpty() ? null : Integer.valueOf(month.group(1)),
                        Integer.parseInt(month.group(2)))
                : null;
        List<TermsRow> rows = ROW.matcher(rule)
                .results()
                .map(row -> new TermsRow(
                        new BigDecimal(row.group(1)),
                        DueEvent.valueOf(row.group(2)),
                        Integer.parseInt(row.group(3)),
                        row.group(4) == null ? null : DepositGate.valueOf(row.group(4))))
                .toList();
        Matcher less = LESS.matcher(rule);
        EarlyDiscount discount =
                less.find() ? new EarlyDiscount(new BigDecimal(less.group(1)), Integer.parseInt(less.group(2))) : null;
        return new PaymentTerms(code, end, rows, billing, discount);
    }

    /** The rows that are asked for before the goods: the first ones. */
    public List<TermsRow> deposits() {
        return rows.stream().filter(row -> row.deposit() != null).toList();
    }

    /** When each row is due, never before the document is there. */
    public List<LocalDate> dueDays(TermsDays days) {
        return rows.stream().map(row -> due(row, days)).toList();
    }

    private LocalDate due(TermsRow row, TermsDays days) {
        LocalDate event = row.event().day(days);
        LocalDate from = monthEnd == null ? event : monthEnd.of(event);
        LocalDate due = from.plusDays(row.days());
        return due.isBefore(days.issued()) ? days.issued() : due;
    }

    /**
     * Whether money of an order may come later than by other terms, or less of it. It surely does not where both give the same
     * early discount and each row asks for as much after the
     * same event within no more days, or none of these rows is later than any of those.
     */
    public boolean mayBeLaterThan(PaymentTerms other) {
        boolean comparable = billing == other.billing
                && Objects.equals(discount, other.discount)
                && deposits().equals(other.deposits())
                && (monthEnd == null || monthEnd.equals(other.monthEnd));
        return !comparable || !noRowIsLaterThan(other) && !noneIsLaterThanAnyOf(other);
    }

    private boolean noRowIsLaterThan(PaymentTerms other) {
        return rows.size() == other.rows.size()
                && IntStream.range(0, rows.size()).allMatch(at -> rows.get(at).isNoLaterShareThan(other.rows.get(at)));
    }

    private boolean noneIsLaterThanAnyOf(PaymentTerms other) {
        return rows.stream().allMatch(row -> other.rows.stream()
                .allMatch(one -> row.event() == DueEvent.INVOICE
                        && one.event() == DueEvent.INVOICE
                        && row.days() <= one.days()));
    }

    /** How long the last row can take at most, from the document on: what decisions about credit count. */
    @JsonProperty
    public int longestDays() {
        int longest = 0;
        for (int day = 0; day < (monthEnd == null ? 1 : FOUR_YEARS); day++) {
            LocalDate issued = FIRST.plusDays(day);
            for (LocalDate due : dueDays(TermsDays.issued(issued))) {
                longest = Math.max(longest, Math.toIntExact(ChronoUnit.DAYS.between(issued, due)));
            }
        }
        return longest;
    }
}
