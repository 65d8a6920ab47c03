package io.orderwright.fulfilment.stock.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt.ReceiptState;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with goods that are expected, cell by cell, at the expectation itself. */
@Tag("unit")
class ExpectationTransitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** State and what has come of ten; the state after changing, receiving one, receiving ten and closing. = where nothing is left to do, - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,      0,  OPEN, OPEN,     RECEIVED, CANCELLED",
        "OPEN,      4,  OPEN, OPEN,     RECEIVED, RECEIVED",
        "RECEIVED,  4,  -,    RECEIVED, RECEIVED, =",
        "RECEIVED,  10, -,    RECEIVED, RECEIVED, =",
        "CANCELLED, 0,  -,    -,        -,        =",
    })
    void everyCell(ReceiptState state, BigDecimal come, String change, String one, String ten, String close) {
        cell(state, come, change, expected -> {
            expected.change(asked("12"));
            return true;
        });
        cell(state, come, one, expected -> receive(expected, BigDecimal.ONE));
        cell(state, come, ten, expected -> receive(expected, BigDecimal.TEN));
        cell(state, come, close, GoodsExpectation::close);
        assertThat(in(state, come).receivable()).isEqualTo(!one.equals("-"));
    }

    private interface Step {
        boolean done(GoodsExpectation expected);
    }

    private static void cell(ReceiptState state, BigDecimal come, String after, Step step) {
        GoodsExpectation expected = in(state, come);
        ExpectedReceipt before = expected.view();
        switch (after) {
            case "-" -> {
                var refusal = refused(RefusalKind.CONFLICT, "stock.expectation-closed", () -> step.done(expected));
                assertThat(refusal.arguments()).containsExactly("PO-1", "KEY", state);
                assertThat(expected.view()).isEqualTo(before);
            }
            case "=" -> {
                assertThat(step.done(expected)).isFalse();
                assertThat(expected.view()).isEqualTo(before);
            }
            default -> {
                assertThat(step.done(expected)).isTrue();
                assertThat(expected.view().state()).isEqualTo(ReceiptState.valueOf(after));
            }
        }
    }

    @Test
    void itIsNotChangedToWhatHasComeAlready() {
        GoodsExpectation expected = in(ReceiptState.OPEN, new BigDecimal("4"));
        refused(RefusalKind.CONFLICT, "stock.expectation-closed", () -> expected.change(asked("4")));
        expected.change(asked("5"));
        assertThat(expected.view().quantity().amount()).isEqualByComparingTo("5");
        assertThat(expected.view().dueOn()).isEqualTo(DAY.plusDays(7));
        assertThat(expected.view().confirmed()).isTrue();
    }

    @Test
    void itIsWholeOnce() {
        GoodsExpectation expected = in(ReceiptState.OPEN, new BigDecimal("4"));
        assertThat(expected.receive(pieces(new BigDecimal("5")))).isFalse();
        assertThat(expected.receive(pieces(new BigDecimal("3")))).isTrue();
        assertThat(expected.receive(pieces(BigDecimal.ONE))).isFalse();
    }

    @Test
    void ofWhatCameNoMoreIsTooMuchThanCameNow() {
        GoodsExpectation expected = in(ReceiptState.OPEN, new BigDecimal("9"));
        expected.receive(pieces(new BigDecimal("3")));
        assertThat(expected.surplus(pieces(new BigDecimal("3")))).isEqualTo(pieces(new BigDecimal("2")));
        expected.receive(pieces(BigDecimal.ONE));
        assertThat(expected.surplus(pieces(BigDecimal.ONE))).isEqualTo(pieces(new BigDecimal("1")));
    }

    private static boolean receive(GoodsExpectation expected, BigDecimal quantity) {
        expected.receive(pieces(quantity));
        return true;
    }

    private static ExpectReceipt asked(String quantity) {
        return new ExpectReceipt("PO-1", "KEY", new BigDecimal(quantity), DAY.plusDays(7), true);
    }

    private static GoodsExpectation in(ReceiptState state, BigDecimal come) {
        return new GoodsExpectation(new ExpectedReceipt(
                1, "PO-1", "KEY", pieces(BigDecimal.TEN), DAY, false, state, pieces(come), "paul", false));
    }

    private static Quantity pieces(BigDecimal amount) {
        return Quantity.of(amount, "pc");
    }
}
