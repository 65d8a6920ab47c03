package io.orderwright.fulfilment.stock.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.counts.StockCount;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stock take from its opening to the booking: every step in every state, and who may do it. */
@Tag("unit")
class StockTakeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<StockCount> COUNTED = List.of(count("A", "5", "5"), count("B", "5", "3"));

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
        List<String[]> rows = TABLE.lines().map(line -> line.split("\\s+")).toList();
        assertThat(rows.stream().map(row -> StockTakeTransition.valueOf(row[0])))
                .containsExactly(StockTakeTransition.values());
        return rows.stream().flatMap(row -> Arrays.stream(StockTakeState.values())
                .map(state -> Arguments.of(StockTakeTransition.valueOf(row[0]), state, row[state.ordinal() + 1])));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyStepInEveryState(StockTakeTransition step, StockTakeState state, String expected) {
        StockTake take = in(state);
        StockTakeView before = take.view();
        assertThat(before.state()).isEqualTo(state);
        if (expected.startsWith("stock.")) {
            refused(RefusalKind.CONFLICT, expected, () -> perform(take, step));
            assertThat(take.view()).as("nothing has happened").isEqualTo(before);
        } else {
            perform(take, step);
            assertThat(take.view().state()).isEqualTo(StockTakeState.valueOf(expected));
        }
    }

    @Test
    void nothingIsHandedInOrReleasedBeforeSomethingIsCounted() {
        StockTake take = in(StockTakeState.OPEN);
        refused(RefusalKind.CONFLICT, "stock.take-empty", () -> take.handIn(List.of(), "wendy"));
        refused(RefusalKind.CONFLICT, "stock.take-empty", () -> take.toRelease(List.of()));
        assertThat(take.view().state()).isEqualTo(StockTakeState.OPEN);
    }

    @Test
    void moreThanOneReleaseCanBookIsRefused() {
        List<StockCount> most = Collections.nCopies(StockTake.LARGEST, count("A", "5", "3"));
        assertThat(in(StockTakeState.OPEN).toRelease(most)).hasSize(StockTake.LARGEST);
        List<StockCount> more = Collections.nCopies(StockTake.LARGEST + 1, count("A", "5", "3"));
        refused(RefusalKind.CONFLICT, "stock.take-too-large", () -> in(StockTakeState.OPEN)
                .toRelease(more));
        refused(RefusalKind.CONFLICT, "stock.take-too-large", () -> in(StockTakeState.OPEN)
                .handIn(more, "wendy"));
    }

    @Test
    void onlyWhatDiffersIsBooked() {
        assertThat(in(StockTakeState.OPEN).toRelease(COUNTED))
                .extracting(StockCount::sku)
                .containsExactly("B");
    }

    @Test
    void whoCountedReleasesSmallDifferencesAlone() {
        StockTake take = in(StockTakeState.OPEN);
        take.release(false, true, "wendy", NOW);
        assertThat(take.view().otherPerson()).isFalse();
        assertThat(take.view().closedBy()).isEqualTo("wendy");
        assertThat(take.view().closedAt()).isEqualTo(NOW);
    }

    @Test
    void whoCountedDoesNotReleaseLargeDifferences() {
        StockTake take = in(StockTakeState.OPEN);
        refused(RefusalKind.FORBIDDEN, "stock.take-own-count", () -> take.release(true, true, "wendy", NOW));
        assertThat(take.view().state()).isEqualTo(StockTakeState.OPEN);
        take.release(true, false, "fiona", NOW);
        assertThat(take.view().otherPerson()).isTrue();
    }

    @Test
    void onceSomebodyIsAskedItIsNeverWhoCountedWhateverTheTableSays() {
        StockTake take = in(StockTakeState.ASKED);
        assertThat(take.agreedTo()).isTrue();
        refused(RefusalKind.FORBIDDEN, "stock.take-own-count", () -> take.release(false, true, "wendy", NOW));
        take.release(false, false, "fiona", NOW);
        assertThat(take.view().otherPerson()).isTrue();
    }

    @Test
    void handedBackNobodyHasAsked() {
        StockTake take = in(StockTakeState.ASKED);
        assertThat(take.view().askedBy()).isEqualTo("wendy");
        take.giveBack();
        assertThat(take.view().askedBy()).isNull();
        assertThat(take.agreedTo()).isFalse();
    }

    private static StockTake in(StockTakeState state) {
        StockTake take = StockTake.opened(1, "ST-1", "MAIN", "wendy", NOW);
        switch (state) {
            case OPEN -> {}
            case ASKED -> take.handIn(COUNTED, "wendy");
            case RELEASED -> take.release(false, false, "fiona", NOW);
            case CANCELLED -> take.cancel("wendy", NOW);
        }
        assertThat(StockTake.kept(take.view()).view()).isEqualTo(take.view());
        return take;
    }

    private static void perform(StockTake take, StockTakeTransition step) {
        switch (step) {
            case COUNT -> take.count();
            case HAND_IN -> take.handIn(COUNTED, "wendy");
            case RETURN -> take.giveBack();
            case RELEASE -> {
                take.toRelease(COUNTED);
                take.release(true, false, "fiona", NOW);
            }
            case CANCEL -> take.cancel("wendy", NOW);
        }
    }

    private static StockCount count(String sku, String book, String counted) {
        Quantity before = Quantity.of(new BigDecimal(book), "pc");
        Quantity now = Quantity.of(new BigDecimal(counted), "pc");
        return new StockCount(sku, before, now, now.difference(before), "wendy", NOW, 1);
    }
}
