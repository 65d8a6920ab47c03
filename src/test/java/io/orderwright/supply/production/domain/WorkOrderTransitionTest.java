package io.orderwright.supply.production.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.supply.production.PieceTime;
import io.orderwright.supply.production.ReportView;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.WorkView.WorkState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition of a work order in every state, against a table that was written by hand. */
@Tag("unit")
class WorkOrderTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:42Z");

    /**
     * In columns CREATED, SCHEDULED, RELEASED, STARTED, DONE, CANCELLED: x where it is allowed. Then the state afterwards,
     * = where it stays.
     */
    private static final String TABLE =
            """
            SCHEDULE x.....  SCHEDULED
            RANK     xxx...  =
            REVIEW   .x....  =
            RELEASE  .x....  RELEASED
            START    ..xx..  STARTED
            REPORT   ...x..  =
            REDUCE   xxx...  =
            CLOSE    ...x..  DONE
            CANCEL   xxx...  CANCELLED
            """;

    private static final Map<WorkOrderTransition, Consumer<WorkOrder>> STEPS = new EnumMap<>(WorkOrderTransition.class);

    static {
        STEPS.put(WorkOrderTransition.SCHEDULE, work -> work.schedule(3));
        STEPS.put(WorkOrderTransition.RANK, WorkOrder::mayBeRanked);
        STEPS.put(WorkOrderTransition.REVIEW, WorkOrder::review);
        STEPS.put(WorkOrderTransition.RELEASE, work -> work.release("pia", "", NOW));
        STEPS.put(WorkOrderTransition.START, work -> work.start(NOW));
        STEPS.put(WorkOrderTransition.REPORT, work -> work.mayReport(report("1", false)));
        STEPS.put(WorkOrderTransition.REDUCE, work -> work.reduce(Quantity.parse("1 pc")));
        STEPS.put(WorkOrderTransition.CLOSE, work -> work.close(NOW));
        STEPS.put(WorkOrderTransition.CANCEL, work -> work.cancel(NOW));
    }

    private record Cell(WorkOrderTransition transition, WorkState state, boolean allowed, WorkState to) {}

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            String[] row = line.strip().split("\\s+");
            return Arrays.stream(WorkState.values())
                    .map(state -> new Cell(
                            WorkOrderTransition.valueOf(row[0]),
                            state,
                            row[1].charAt(state.ordinal()) == 'x',
                            row[2].equals("=") ? state : WorkState.valueOf(row[2])));
        });
    }

    @Test
    void theTableNamesEveryTransitionOnce() {
        assertThat(TABLE.lines().map(line -> line.strip().split("\\s+")[0]))
                .containsExactly(Arrays.stream(WorkOrderTransition.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aWorkOrderDoesWhatTheTableSays(Cell cell) {
        WorkOrder work = in(cell.state(), "0");
        Consumer<WorkOrder> step = Objects.requireNonNull(STEPS.get(cell.transition()));
        if (cell.allowed()) {
            step.accept(work);
            assertThat(work.state()).isEqualTo(cell.to());
        } else {
            boolean started = cell.transition() == WorkOrderTransition.RANK && cell.state() == WorkState.STARTED;
            String code = started ? "production.started-stays" : "production.state";
            assertThat(refused(RefusalKind.CONFLICT, code, () -> step.accept(work))
                            .arguments())
                    .containsExactly("WO-1", cell.state());
            assertThat(work.state()).as("nothing is half changed").isEqualTo(cell.state());
        }
    }

    /** What is reported of it, and what it is reduced by, is in the unit of the product that is made. */
    @Test
    void kilogramsAreNotTakenFromPieces() {
        WorkOrder work = in(WorkState.RELEASED, "0");
        refused(RefusalKind.CONFLICT, "quantity.other-unit", () -> work.reduce(Quantity.parse("4 kg")));
    }

    @Test
    void whatIsReducedKeepsSomething() {
        WorkOrder work = in(WorkState.RELEASED, "0");
        assertThat(work.mayBeReducedBy(Quantity.parse("10 pc"))).isFalse();
        assertThat(refused(RefusalKind.CONFLICT, "production.nothing-left", () -> work.reduce(Quantity.parse("10 pc")))
                        .arguments())
                .containsExactly("WO-1", "10");
        assertThat(work.reduce(Quantity.parse("4 pc"))).hasToString("6 pc");
    }

    @Test
    void whatWasBegunIsNotBegunAgain() {
        WorkOrder work = in(WorkState.RELEASED, "0");
        assertThat(work.start(NOW)).isTrue();
        assertThat(work.start(NOW.plusSeconds(60))).isFalse();
        assertThat(work.startedAt()).isEqualTo(NOW);
    }

    @Test
    void whereAllWasMadeNothingMoreIsReported() {
        WorkOrder work = in(WorkState.STARTED, "10");
        assertThat(refused(RefusalKind.CONFLICT, "production.finished", () -> work.mayReport(report("1", false)))
                        .arguments())
                .containsExactly("WO-1", "10");
    }

    @Test
    void aReportSaysSomething() {
        WorkOrder work = in(WorkState.STARTED, "0");
        assertThat(refused(RefusalKind.INVALID, "production.nothing-reported", () -> work.mayReport(report("0", false)))
                        .field())
                .isEqualTo("completed");
        work.mayReport(report("0", true));
    }

    @Test
    void whatHasEndedHasNoPlace() {
        WorkOrder work = in(WorkState.STARTED, "0");
        work.close(NOW);
        assertThat(work.place()).isNull();
        assertThat(work.endedAt()).isEqualTo(NOW);
    }

    @Test
    void aReportRepeatsWhatSaysTheSame() {
        ReportView earlier = new ReportView(
                1, "R-1", Quantity.of(new BigDecimal("2.0"), "pc"), Quantity.zero("pc"), false, "pam", NOW);
        assertThat(WorkOrder.repeats(earlier, report("2", false))).isTrue();
        assertThat(WorkOrder.repeats(earlier, report("3", false))).isFalse();
        assertThat(WorkOrder.repeats(earlier, report("2", true))).isFalse();
        assertThat(WorkOrder.repeats(earlier, new WorkReport("R-1", new BigDecimal("2"), new BigDecimal("1"), false)))
                .isFalse();
    }

    private static WorkReport report(String completed, boolean last) {
        return new WorkReport("R-1", new BigDecimal(completed), BigDecimal.ZERO, last);
    }

    private static WorkOrder in(WorkState state, String completed) {
        return new WorkOrder(new WorkView(
                7,
                "WO-1",
                "BOLT",
                Quantity.of(BigDecimal.TEN, "pc"),
                Quantity.parse(completed + " pc"),
                Quantity.zero("pc"),
                false,
                "SO-1",
                null,
                "STANDARD",
                false,
                "LATHE",
                new PieceTime(BigDecimal.ONE),
                0,
                state,
                5,
                null,
                null,
                null,
                null,
                state == WorkState.CREATED ? null : 1,
                null,
                null,
                NOW,
                null,
                null,
                null,
                null,
                ""));
    }
}
