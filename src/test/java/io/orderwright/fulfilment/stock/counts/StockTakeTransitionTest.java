package io.orderwright.fulfilment.stock.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition of a stock take in every state, against a table that was written by hand. */
@Tag("unit")
class StockTakeTransitionTest {

    /** In columns OPEN, ASKED, RELEASED, CANCELLED: the state afterwards, or what is said. */
    private static final String TABLE =
            """
            COUNT   OPEN                 stock.take-asked stock.take-closed stock.take-closed
            HAND_IN ASKED                stock.take-asked stock.take-closed stock.take-closed
            RETURN  stock.take-not-asked OPEN             stock.take-closed stock.take-closed
            RELEASE RELEASED             RELEASED         stock.take-closed stock.take-closed
            CANCEL  CANCELLED            stock.take-asked stock.take-closed stock.take-closed
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        assertThat(rows)
                .extracting(row -> row[0])
                .containsExactlyElementsOf(Arrays.stream(StockTakeTransition.values())
                        .map(Enum::name)
                        .toList());
        return rows.stream().flatMap(row -> Arrays.stream(StockTakeState.values())
                .map(state -> Arguments.of(StockTakeTransition.valueOf(row[0]), state, row[state.ordinal() + 1])));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellIsAsWritten(StockTakeTransition transition, StockTakeState state, String expected) {
        if (expected.startsWith("stock.")) {
            assertThatThrownBy(() -> transition.after("ST-1", state))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(expected));
        } else {
            assertThat(transition.after("ST-1", state)).isEqualTo(StockTakeState.valueOf(expected));
        }
    }
}
