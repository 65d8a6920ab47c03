package io.orderwright.sales.orders.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static io.orderwright.sales.orders.domain.OrderUnderTest.pc;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.customers.DeliveryTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of an order go on all of them or none. */
@Tag("unit")
class OrderGoodsTest {

    private final SalesOrder order = OrderUnderTest.of(DeliveryTerms.AVAILABLE, "10", "5");
    private final OrderGoods goods = order.goods();

    /** The second line cannot: the first does not either. */
    @Test
    void allGoOnOrNone() {
        goods.change(line -> line.reserve(pc("0")));
        Map<Integer, Quantity> tooMuch = Map.of(1, pc("10"), 2, pc("5.001"));
        refused(RefusalKind.CONFLICT, "order.line-quantities", () -> goods.change(tooMuch, LineQuantities::ship));
        assertThat(shipped()).containsExactly("0", "0");
        goods.change(Map.of(1, pc("10"), 2, pc("5")), LineQuantities::ship);
        assertThat(shipped()).containsExactly("10", "5");
    }

    @Test
    void aLineThatIsNotNamedGetsNothing() {
        goods.change(line -> line.reserve(pc("0")));
        goods.change(Map.of(2, pc("0.001")), LineQuantities::ship);
        assertThat(shipped()).containsExactly("0", "0.001");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1,      order.line-unknown",
        "3, 1,      order.line-unknown",
        "3, -1,     order.line-unknown",
        "2, -0.001, order.line-negative",
    })
    void quantitiesAreOfLinesThatThereAre(int line, String quantity, String code) {
        refused(RefusalKind.INVALID, code, () -> goods.change(Map.of(line, pc(quantity)), LineQuantities::ship));
    }

    @Test
    void kilogramsAreNoPieces() {
        goods.change(line -> line.reserve(pc("0")));
        refused(
                RefusalKind.CONFLICT,
                "quantity.other-unit",
                () -> goods.change(Map.of(2, Quantity.parse("1 kg")), LineQuantities::ship));
        assertThat(shipped()).containsExactly("0", "0");
    }

    /** Missing and shipped of the first line, whose second is kept whole; in parts, partly left, left in full, deliverable. */
    @ParameterizedTest
    @CsvSource({
        "0,  0,  0, false, false, false, true",
        "4,  0,  0, true,  false, false, true",
        "0,  10, 0, true,  true,  false, true",
        "4,  6,  5, true,  true,  false, false",
        "0,  10, 5, true,  false, true,  true",
        "10, 0,  5, true,  true,  false, false",
    })
    void howFarTheyHaveCome(
            String missing,
            String first,
            String second,
            boolean inParts,
            boolean partlyLeft,
            boolean leftInFull,
            boolean deliverable) {
        goods.change(Map.of(1, pc(missing)), LineQuantities::reserve);
        goods.change(Map.of(1, pc(first), 2, pc(second)), LineQuantities::ship);
        assertThat(goods.inParts()).isEqualTo(inParts);
        assertThat(goods.partlyLeft()).isEqualTo(partlyLeft);
        assertThat(goods.leftInFull()).isEqualTo(leftInFull);
        assertThat(goods.deliverable(DeliveryTerms.AVAILABLE)).isEqualTo(deliverable);
    }

    @Test
    void theRefusalNamesTheFirstLine() {
        goods.change(line -> line.reserve(pc("0")));
        goods.refuseLeft();
        assertThat(refused(RefusalKind.CONFLICT, "order.not-all-left", goods::refuseUnlessLeftInFull)
                        .arguments())
                .containsExactly(order.number(), order.state(), 1, "0", "10");
        goods.change(Map.of(1, pc("10")), LineQuantities::ship);
        assertThat(refused(RefusalKind.CONFLICT, "order.not-all-left", goods::refuseUnlessLeftInFull)
                        .arguments())
                .containsExactly(order.number(), order.state(), 2, "0", "5");
        assertThat(refused(RefusalKind.CONFLICT, "order.left-already", goods::refuseLeft)
                        .arguments())
                .containsExactly(order.number(), order.state(), 1, "10");
        goods.change(Map.of(2, pc("5")), LineQuantities::ship);
        goods.refuseUnlessLeftInFull();
    }

    private List<String> shipped() {
        return goods.lines().stream()
                .map(line -> line.quantities().shipped().plain())
                .toList();
    }
}
