package io.orderwright.finance.einvoices.red.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.red.CreditedDocument;
import io.orderwright.finance.einvoices.red.RedDeduction;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.finance.einvoices.red.RedReason;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a credit note takes back of which line of the electronic invoice: examples worked out by hand. */
@Tag("unit")
@Tag("money")
class RedAllocationTest {

    /** A pump and a valve at 13 %, a manual at 9 %; a deposit of 60.00 + 7.80 at 13 % and 20.00 + 1.80 at 9 % was taken off. */
    private static final List<EInvoiceLine> BLUE = List.of(
            line(1, false, "Pump", "13", "50.00", "6.50"),
            line(2, true, "Pump", "13", "-50.00", "-6.50"),
            line(3, false, "Valve", "13", "100.00", "13.00"),
            line(4, true, "Valve", "13", "-10.00", "-1.30"),
            line(5, false, "Manual", "9", "30.00", "2.70"),
            line(6, true, "Manual", "9", "-20.00", "-1.80"));

    private final List<RedLine> before = new ArrayList<>();

    /** The pump first, then the rest: the discounts come with the last goods, each of its own line. */
    @Test
    void partsNameTheirOwnLines() {
        assertThat(taken(credit("50.00", "6.50", List.of(goods(1, "13", "50.00", "6.50")))))
                .containsExactly("1 50.00 6.50");
        assertThat(taken(credit(
                        "50.00",
                        "6.10",
                        List.of(goods(3, "13", "100.00", "13.00"), goods(5, "9", "30.00", "2.70")),
                        off("13", "-60.00", "-7.80"),
                        off("9", "-20.00", "-1.80"))))
                .containsExactly(
                        "2 -50.00 -6.50 discount",
                        "3 100.00 13.00",
                        "4 -10.00 -1.30 discount",
                        "5 30.00 2.70",
                        "6 -20.00 -1.80 discount");
    }

    /** Half of the valve, and then half of it again, whatever came between. */
    @Test
    void aLineIsTakenBackInPieces() {
        taken(credit("33.33", "4.33", List.of(goods(3, "13", "33.33", "4.33"))));
        taken(credit("30.00", "2.70", List.of(goods(5, "9", "30.00", "2.70"))));
        assertThat(taken(credit("66.67", "8.67", List.of(goods(3, "13", "66.67", "8.67")))))
                .containsExactly("3 66.67 8.67");
    }

    /** A cent more than is left of the line, in net or in tax. */
    @Test
    void noLineIsOverdrawn() {
        taken(credit("33.33", "4.33", List.of(goods(3, "13", "33.33", "4.33"))));
        assertThat(fault(credit("66.68", "8.67", List.of(goods(3, "13", "66.68", "8.67")))))
                .isEqualTo("red.line-overdrawn [3, 100.00 CNY, 13.00 CNY, 100.01 CNY, 13.00 CNY]");
        assertThat(fault(credit("66.67", "8.68", List.of(goods(3, "13", "66.67", "8.68")))))
                .isEqualTo("red.line-overdrawn [3, 100.00 CNY, 13.00 CNY, 100.00 CNY, 13.01 CNY]");
    }

    /** A line that is not there, one of another rate, a discount as goods. */
    @Test
    void whatWasNotBilledIsNotTakenBack() {
        for (RedLine wrong : List.of(
                goods(0, "13", "1.00", "0.13"), goods(3, "9", "1.00", "0.09"), goods(4, "13", "1.00", "0.13"))) {
            assertThat(fault(credit("1.00", wrong.taken().tax().plain(), List.of(wrong))))
                    .isEqualTo("red.line-unknown [as credited, EI-1]");
        }
    }

    /** More than the discounts of that rate are, or at a rate that has none. */
    @Test
    void depositsComeOutOfTheDiscountsOfTheirRate() {
        List<RedLine> valve = List.of(goods(3, "13", "100.00", "13.00"));
        assertThat(fault(credit("30.00", "3.90", valve, off("13", "-70.00", "-9.10"))))
                .isEqualTo("red.deposit-unknown [-10.00 CNY, -1.30 CNY, 13 %]");
        assertThat(fault(credit("90.00", "12.40", valve, off("6", "-10.00", "-0.60"))))
                .isEqualTo("red.deposit-unknown [-10.00 CNY, -0.60 CNY, 6 %]");
    }

    @Test
    void linesMakeTheLetter() {
        assertThat(fault(credit("49.99", "6.50", List.of(goods(1, "13", "50.00", "6.50")))))
                .isEqualTo("einvoice.sums-deviate [50.00 CNY, 6.50 CNY, 49.99 CNY, 6.50 CNY]");
    }

    /** What the platform would refuse of a line is found in red ones, too. */
    @Test
    void aLineIsCheckedAsBlueOnesAre() {
        assertThat(fault(credit("50.00", "6.40", List.of(goods(1, "13", "50.00", "6.40")))))
                .startsWith("einvoice.tax-deviates");
    }

    private List<String> taken(CreditedDocument credit) {
        RedAllocation letter = RedAllocation.of(credit, BLUE, before);
        assertThat(letter.fault()).isEmpty();
        before.addAll(letter.lines());
        return letter.lines().stream()
                .map(line -> {
                    assertThat(line.taken().item())
                            .isEqualTo(BLUE.get(line.blueLine() - 1).item());
                    return line.blueLine() + " " + line.taken().net().plain() + " "
                            + line.taken().tax().plain()
                            + (line.taken().discount() ? " discount" : "");
                })
                .toList();
    }

    private String fault(CreditedDocument credit) {
        return RedAllocation.of(credit, BLUE, before)
                .fault()
                .map(found -> found.code() + " " + found.arguments())
                .orElse("none");
    }

    private static CreditedDocument credit(String net, String tax, List<RedLine> goods, RedDeduction... deductions) {
        return new CreditedDocument(
                "IN-2",
                "SO-1",
                "C-1",
                "EI-1",
                RedReason.GOODS_RETURNED,
                cny(net),
                cny(tax),
                goods,
                List.of(deductions));
    }

    private static RedLine goods(int blueLine, String rate, String net, String tax) {
        return new RedLine(blueLine, line(1, false, "as credited", rate, net, tax));
    }

    private static RedDeduction off(String rate, String net, String tax) {
        return new RedDeduction(new Percent(new BigDecimal(rate)), cny(net), cny(tax));
    }

    private static EInvoiceLine line(int no, boolean discount, String item, String rate, String net, String tax) {
        return new EInvoiceLine(
                no, discount, item, null, null, cny(net), cny(tax), new Percent(new BigDecimal(rate)), null);
    }

    private static Money cny(String amount) {
        return Money.parse(amount + " CNY");
    }
}
