package io.orderwright.finance.invoices.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows of a document make it in net, tax and gross. */
@Tag("unit")
@Tag("money")
class InvoiceScheduleTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    /** A11: 100.00 in three instalments. */
    @Test
    void a11TheLastInstalmentTakesTheRest() {
        List<ScheduledAmount> rows = rows("100.00", "0.00", "0", "33.33", "33.33", "33.34");
        assertThat(rows).extracting(row -> row.gross().plain()).containsExactly("33.33", "33.33", "33.34");
    }

    /** A12: 30/60/10 of 14,432.40 that hold 1,660.36 of tax. */
    @Test
    void a12AllThreeColumnsAddUp() {
        List<ScheduledAmount> rows = rows("14432.40", "1660.36", "0", "30", "60", "10");
        assertThat(rows)
                .extracting(row -> row.gross().plain() + " = " + row.net().plain() + " + "
                        + row.tax().plain())
                .containsExactly(
                        "4329.72 = 3831.61 + 498.11", "8659.44 = 7663.22 + 996.22", "1443.24 = 1277.21 + 166.03");
    }

    /** What a deposit asked for is the first of the rows: 30 per cent of 1,000.00 by a deposit of 300.00 leave 600 and 100. */
    @Test
    void aDepositWasTheFirstRow() {
        assertThat(rows("700.00", "80.53", "300.00", "30", "60", "10"))
                .extracting(row -> row.row() + ": " + row.dueOn() + " "
                        + row.gross().plain() + " " + row.tax().plain())
                .containsExactly("1: 2027-02-01 600.00 69.03", "2: 2027-02-02 100.00 11.50");
        assertThat(rows("600.00", "69.03", "400.00", "30", "60", "10"))
                .extracting(row -> row.gross().plain())
                .containsExactly("500.00", "100.00");
    }

    @Test
    void ofNothingThereIsNoRow() {
        assertThat(rows("0.00", "0.00", "100.00", "30", "60", "10")).isEmpty();
        assertThat(rows("0.01", "0.00", "0", "30", "60", "10")).hasSize(1);
    }

    /** Whatever the percents, the deposits and the tax: the rows are the document, and no row is less than nothing. */
    @Test
    void rowsAreTheDocument() {
        Random random = new Random(20270131);
        for (int round = 0; round < 20_000; round++) {
            BigDecimal gross = cents(random.nextInt(round % 3 == 0 ? 50 : 5_000_000) + 1L);
            BigDecimal tax = cents(random.nextLong(gross.unscaledValue().longValue() / (round % 5 == 0 ? 1 : 5) + 1));
            BigDecimal deposited = round % 2 == 0 ? BigDecimal.ZERO : cents(random.nextInt(100_000));
            String[] percents = percents(random);
            List<ScheduledAmount> rows = rows(gross.toString(), tax.toString(), deposited.toString(), percents);
            String what = gross + " " + tax + " " + deposited + " " + List.of(percents) + " " + rows;
            assertThat(rows.stream().map(row -> row.gross().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(what)
                    .isEqualByComparingTo(gross);
            assertThat(rows.stream().map(row -> row.tax().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(what)
                    .isEqualByComparingTo(tax);
            assertThat(rows)
                    .as(what)
                    .allMatch(row -> row.gross().isPositive()
                            && !row.net().isNegative()
                            && !row.tax().isNegative()
                            && row.net().plus(row.tax()).equals(row.gross()));
        }
    }

    private static String[] percents(Random random) {
        int rows = random.nextInt(5) + 1;
        List<Integer> cuts = new ArrayList<>(List.of(10_000));
        while (cuts.size() < rows) {
            int cut = random.nextInt(9_999) + 1;
            if (!cuts.contains(cut)) {
                cuts.add(cut);
            }
        }
        Collections.sort(cuts);
        List<String> percents = new ArrayList<>();
        int before = 0;
        for (int cut : cuts) {
            percents.add(cents(cut - before).toString());
            before = cut;
        }
        return percents.toArray(String[]::new);
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static List<ScheduledAmount> rows(String gross, String tax, String deposited, String... percents) {
        Taxation whole = new Taxation(cny(gross).minus(cny(tax)), cny(tax), cny(gross));
        List<LocalDate> days = Stream.iterate(DAY, day -> day.plusDays(1))
                .limit(percents.length)
                .toList();
        List<Percent> parts = Stream.of(percents)
                .map(percent -> new Percent(new BigDecimal(percent)))
                .toList();
        return new InvoiceSchedule(InvoiceSchedule.of(whole, cny(deposited), parts, days), "CNY").amounts();
    }

    private static Money cny(String amount) {
        return Money.parse(amount + " CNY");
    }
}
