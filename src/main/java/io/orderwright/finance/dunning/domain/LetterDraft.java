package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.domain.ClaimAccount.RowKey;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.ports.DunnedCustomers.DunnedCustomer;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would be told: one letter over all rows that have a level, at the highest of them. A row rises by one step
 * with each letter, unless the table says otherwise, and never comes down from a level at which it was told.
 *
 * @param answer of the row that decides, the longest overdue of those at the highest level
 * @param why why it does not go out; absent where it does
 * @param channel paper where the customer has no number for messages
 */
public record LetterDraft(
        String customer,
        int level,
        LevelAnswer answer,
        LetterChannel channel,
        @Nullable DunningObstacle why,
        @Nullable String reason,
        List<LeveledRow> rows) {

    /** A row with its level, and what the table says of it. */
    public record LeveledRow(OverdueRow row, int level, LevelAnswer answer) {

        public RowKey key() {
            return new RowKey(row.invoice(), row.rowNo());
        }

        Money open() {
            return row.open();
        }
    }

    /**
     * How a row was told before.
     *
     * @param level the highest
     * @param last the day of the last letter with it
     */
    public record ToldRow(int level, LocalDate last) {}

    /**
     * What was told before.
     *
     * @param levels by row, the highest
     * @param last when the customer was told last; absent for never
     */
    public record ToldBefore(
            Map<RowKey, Integer> levels, @Nullable LocalDate last) {

        int of(OverdueRow row) {
            return levels.getOrDefault(new RowKey(row.invoice(), row.rowNo()), 0);
        }
    }

    /**
     * What keeps a customer from being told.
     *
     * @param whole of all that it owes, in words; absent where nothing does
     * @param invoices of these documents
     */
    public record StopReasons(@Nullable String whole, Map<String, String> invoices) {

        boolean holds(OverdueRow row) {
            return invoices.containsKey(row.invoice());
        }
    }

    /** Empty where no row has a level yet. */
    public static Optional<LetterDraft> of(
            DunnedCustomer customer,
            LocalDate day,
            List<OverdueRow> overdue,
            LevelTable table,
            Function<Money, Money> companyWorth,
            ToldBefore before,
            StopReasons stopped) {
        List<LeveledRow> leveled =
                leveled(overdue, row -> true, row -> table.step(row, row.daysOverdue(day), before.of(row)), before);
        if (leveled.isEmpty()) {
            return Optional.empty();
        }
        List<LeveledRow> free = leveled.stream()
                .filter(one -> stopped.whole() == null && !stopped.holds(one.row()))
                .toList();
        if (free.isEmpty()) {
            String reason = stopped.whole() == null
                    ? stopped.invoices().get(leveled.get(0).row().invoice())
                    : stopped.whole();
            return Optional.of(draft(customer, leveled, DunningObstacle.STOPPED, reason));
        }
        return Optional.of(draft(customer, free, whyNot(free, day, companyWorth, before), null));
    }

    /**
     * A letter as it is with those of its rows that are overdue and free still, at the levels that were seen; empty where none is.
     *
     * @param day of the letter
     */
    public static Optional<LetterDraft> again(
            DunnedCustomer customer,
            LocalDate day,
            List<OverdueRow> overdue,
            Map<RowKey, Integer> seen,
            LevelTable table,
            StopReasons stopped) {
        ToldBefore kept = new ToldBefore(seen, null);
        List<LeveledRow> rows = leveled(
                overdue,
                row -> stopped.whole() == null
                        && !stopped.holds(row)
                        && seen.containsKey(new RowKey(row.invoice(), row.rowNo())),
                row -> table.step(row, row.daysOverdue(day), kept.of(row) - 1),
                kept);
        return rows.isEmpty() ? Optional.empty() : Optional.of(draft(customer, rows, null, null));
    }

    /** Whether these rows together are less than the table wants, in the company's currency. */
    static boolean belowMinimum(List<LeveledRow> rows, Function<Money, Money> companyWorth) {
        Money worth = rows.stream()
                .map(row -> companyWorth.apply(row.open()))
                .reduce(Money::plus)
                .orElseThrow();
        return deciding(rows).answer().minimum().isMoreThan(worth);
    }

    /** Whether it is less than the table wants, in the company's currency. */
    public boolean small(Function<Money, Money> companyWorth) {
        return belowMinimum(rows, companyWorth);
    }

    private static List<LeveledRow> leveled(
            List<OverdueRow> overdue,
            Predicate<OverdueRow> wanted,
            Function<OverdueRow, LevelAnswer> table,
            ToldBefore before) {
        return overdue.stream()
                .filter(wanted)
                .map(row -> {
                    LevelAnswer answer = table.apply(row);
                    return new LeveledRow(row, Math.max(answer.level(), before.of(row)), answer);
                })
                .filter(row -> row.level() > 0)
                .toList();
    }

    private static LetterDraft draft(
            DunnedCustomer customer, List<LeveledRow> rows, @Nullable DunningObstacle why, @Nullable String reason) {
        LeveledRow deciding = deciding(rows);
        return new LetterDraft(
                customer.code(),
                deciding.level(),
                deciding.answer(),
                customer.reachable() ? deciding.answer().channel() : LetterChannel.PAPER,
                why,
                reason,
                rows);
    }

    private static LeveledRow deciding(List<LeveledRow> rows) {
        return rows.stream()
                .max(Comparator.comparingInt(LeveledRow::level)
                        .thenComparing(one -> one.row().dueOn(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static @Nullable DunningObstacle whyNot(
            List<LeveledRow> rows, LocalDate day, Function<Money, Money> companyWorth, ToldBefore before) {
        LocalDate last = before.last();
        if (last != null && !last.isBefore(day)) {
            return DunningObstacle.TOLD_TODAY;
        }
        if (belowMinimum(rows, companyWorth)) {
            return DunningObstacle.BELOW_MINIMUM;
        }
        boolean higher = rows.stream().anyMatch(one -> one.level() > before.of(one.row()));
        int repeat = deciding(rows).answer().repeatDays();
        boolean again = last == null || repeat > 0 && !last.plusDays(repeat).isAfter(day);
        return higher || again ? null : DunningObstacle.TOLD_ALREADY;
    }
}
