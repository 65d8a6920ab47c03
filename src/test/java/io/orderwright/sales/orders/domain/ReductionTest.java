package io.orderwright.sales.orders.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.LoweredLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lowering makes of the lines, before any of them is touched. */
@Tag("unit")
class ReductionTest {

    /** Six of ten are kept, four missing: what is missing goes first. */
    @ParameterizedTest
    @CsvSource({"9.999, 0.001, 0", "8, 2, 0", "6, 4, 0", "5, 4, 1", "0.001, 4, 5.999"})
    void whatIsMissingGoesFirst(String to, String unmissed, String freed) {
        SalesOrder order = OrderUnderTest.in(OrderState.WAITING_FOR_STOCK);
        assertThat(reduction(order, Map.of(1, said(to))).carryOut())
                .containsExactly(new LoweredLine(
                        1, "SKU", "Goods", quantity("10"), quantity(to), quantity(unmissed), quantity(freed)));
        LineQuantities line = order.lines().get(0).quantities();
        assertThat(line.ordered().amount()).isEqualByComparingTo(to);
        assertThat(line.reserved().plus(line.backOrdered()).amount()).isEqualByComparingTo(to);
    }

    /** State, line, quantity, how it is refused. Partly shipped is six gone and four missing. */
    @ParameterizedTest
    @CsvSource({
        "PLACED,         1, 10,     INVALID,  change.not-less",
        "PLACED,         1, 10.001, INVALID,  change.not-less",
        "PLACED,         1, -0.001, INVALID,  change.not-less",
        "PLACED,         2, 1,      INVALID,  change.line-unknown",
        "PLACED,         0, 1,      INVALID,  change.line-unknown",
        "PLACED,         1, 0,      CONFLICT, change.nothing-left",
        "PARTLY_SHIPPED, 1, 5.999,  CONFLICT, change.shipped-already",
        "SHIPPED,        1, 9,      CONFLICT, change.shipped-already",
    })
    void whatIsRefusedTouchesNothing(OrderState state, int line, String to, RefusalKind kind, String code) {
        SalesOrder order = OrderUnderTest.in(state);
        OrderView before = order.view();
        refused(kind, code, () -> reduction(order, Map.of(line, said(to))));
        assertThat(order.view()).isEqualTo(before);
    }

    @Test
    void whatHasLeftMayBeAllThatIsWanted() {
        SalesOrder order = OrderUnderTest.in(OrderState.PARTLY_SHIPPED);
        assertThat(reduction(order, Map.of(1, said("6"))).carryOut()).hasSize(1);
        assertThat(order.goods().leftInFull()).isTrue();
    }

    /** A line may go as long as another stays; one that is gone is unknown from then on. */
    @Test
    void aLineMayGoWhileAnotherStays() {
        SalesOrder order = OrderUnderTest.of(DeliveryTerms.AVAILABLE, "10", "5");
        reduction(order, Map.of(2, said("0"))).carryOut();
        refused(RefusalKind.INVALID, "change.line-unknown", () -> reduction(order, Map.of(2, said("0"))));
        refused(RefusalKind.CONFLICT, "change.nothing-left", () -> reduction(order, Map.of(1, said("0"))));
    }

    /** Judged whole: one wrong line, and none is lowered. */
    @Test
    void oneWrongLineSpoilsAll() {
        SalesOrder order = OrderUnderTest.of(DeliveryTerms.AVAILABLE, "10", "5");
        refused(RefusalKind.INVALID, "change.not-less", () -> reduction(order, Map.of(1, said("1"), 2, said("5"))));
        Reduction judged = reduction(order, Map.of(1, said("1")));
        assertThat(ordered(order)).containsExactly("10", "5");
        judged.carryOut();
        assertThat(ordered(order)).containsExactly("1", "5");
    }

    private static List<String> ordered(SalesOrder order) {
        return order.lines().stream()
                .map(line -> line.quantities().ordered().plain())
                .toList();
    }

    private static Reduction reduction(SalesOrder order, Map<Integer, SaidNumber> to) {
        return new Reduction(order, order.lines(), to);
    }

    private static SaidNumber said(String number) {
        return new SaidNumber(new BigDecimal(number));
    }

    private static Quantity quantity(String amount) {
        return Quantity.of(new BigDecimal(amount), "pc");
    }
}
