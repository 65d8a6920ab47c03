package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.platform.kernel.Taxation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cents between lines and total, and the lines that they are put on. */
@Tag("unit")
@Tag("money")
class WholeLinesTest {

    private static final BillableLine SMALL = line(1, "0.13", "1.00", "0.13", "1.13");
    private static final BillableLine LARGE = line(2, "0.13", "100.00", "13.00", "113.00");
    private static final BillableLine FREE = line(3, "0", "500.00", "0.00", "500.00");

    @Test
    void linesThatMakeTheTotalStayAsTheyAre() {
        Map<Integer, Taxation> wholes = WholeLines.of(Bills.order(SMALL, LARGE));
        assertThat(wholes).containsEntry(1, SMALL.amounts()).containsEntry(2, LARGE.amounts());
    }

    /** Cents of net, cents of tax, what each line is then; a line at 0 % gets none of the tax. */
    @ParameterizedTest
    @CsvSource({
        "0.01,  0.00,  1.00 0.13 1.13, 100.00 13.00 113.00, 500.01 0.00 500.01",
        "-0.01, 0.00,  1.00 0.13 1.13, 100.00 13.00 113.00, 499.99 0.00 499.99",
        "0.00,  0.01,  1.00 0.13 1.13, 100.00 13.01 113.01, 500.00 0.00 500.00",
        "0.00,  -0.01, 1.00 0.13 1.13, 100.00 12.99 112.99, 500.00 0.00 500.00",
        "0.04,  0.00,  1.01 0.13 1.14, 100.01 13.00 113.01, 500.02 0.00 500.02",
        "0.00,  0.03,  1.00 0.14 1.14, 100.00 13.02 113.02, 500.00 0.00 500.00",
        "0.01,  -0.01, 1.00 0.13 1.13, 100.00 12.99 112.99, 500.01 0.00 500.01",
    })
    void centsGoToTheLargest(String net, String tax, String small, String large, String free) {
        Taxation off =
                new Taxation(Bills.cny(net), Bills.cny(tax), Bills.cny(net).plus(Bills.cny(tax)));
        BillableOrder order = offBy(off, SMALL, LARGE, FREE);

        Map<Integer, Taxation> wholes = WholeLines.of(order);

        assertThat(IntStream.rangeClosed(1, 3).mapToObj(wholes::get).map(WholeLinesTest::text))
                .containsExactly(small, large, free);
        assertThat(wholes.values().stream().reduce(Taxation.zero("CNY"), Taxation::plus))
                .isEqualTo(order.total());
    }

    @Test
    void ofEqualLinesTheFirstComesFirst() {
        Taxation cent = Bills.amounts("0.01", "0.00", "0.01");
        Map<Integer, Taxation> wholes = WholeLines.of(
                offBy(cent, line(2, "0.13", "1.00", "0.13", "1.13"), line(1, "0.13", "1.00", "0.13", "1.13")));
        assertThat(text(wholes.get(1))).isEqualTo("1.01 0.13 1.14");
        assertThat(text(wholes.get(2))).isEqualTo("1.00 0.13 1.13");
    }

    /** An order without any taxed line still makes its total. */
    @Test
    void whereNoLineIsTaxedTheTaxGoesToTheLargest() {
        Map<Integer, Taxation> wholes = WholeLines.of(offBy(Bills.amounts("0.00", "0.01", "0.01"), FREE));
        assertThat(text(wholes.get(3))).isEqualTo("500.00 0.01 500.01");
    }

    private static String text(Taxation amounts) {
        return amounts.net().plain() + " " + amounts.tax().plain() + " "
                + amounts.gross().plain();
    }

    private static BillableOrder offBy(Taxation off, BillableLine... lines) {
        return Bills.order(List.of(lines).stream().map(BillableLine::amounts).reduce(off, Taxation::plus), lines);
    }

    private static BillableLine line(int lineNo, String rate, String net, String tax, String gross) {
        return new BillableLine(lineNo, Bills.rate(rate), Bills.pc("1"), Bills.pc("1"), Bills.amounts(net, tax, gross));
    }
}
