package io.orderwright.supply.purchasing.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.Supplier;
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
import org.springframework.test.util.ReflectionTestUtils;

/** Every transition of a purchase order in every state, against a table that was written by hand. */
@Tag("unit")
class PurchaseOrderTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:42Z");

    /**
     * In columns DRAFT, IN_APPROVAL, SENT, ORDERED, RECEIVED, DROPPED: x where it is allowed. Then the state afterwards, =
     * where it stays.
     */
    private static final String TABLE =
            """
            BUNDLE  x . . . . .  =
            REVIEW  x . . . . .  =
            ASK     x . . . . .  IN_APPROVAL
            DROP    x . . . . .  DROPPED
            ANSWER  . x . . . .  =
            SEND    . x . . . .  SENT
            RESOLVE . . x . . .  =
            REFUSE  . x x . . .  DROPPED
            ORDER   . x x . . .  ORDERED
            CARRY   x . . . . .  ORDERED
            UNDO    . . . x . .  =
            CLOSE   . . . x . .  RECEIVED
            """;

    private static final Map<PurchaseOrderTransition, Consumer<PurchaseOrder>> STEPS =
            new EnumMap<>(PurchaseOrderTransition.class);

    static {
        STEPS.put(PurchaseOrderTransition.BUNDLE, PurchaseOrder::bundle);
        STEPS.put(PurchaseOrderTransition.REVIEW, order -> order.review(true, 1));
        STEPS.put(PurchaseOrderTransition.ASK, order -> order.ask("paul", "", "1", "A-1"));
        STEPS.put(PurchaseOrderTransition.DROP, PurchaseOrder::drop);
        STEPS.put(PurchaseOrderTransition.ANSWER, order -> order.answer("pru", "", NOW));
        STEPS.put(PurchaseOrderTransition.SEND, PurchaseOrder::send);
        STEPS.put(PurchaseOrderTransition.RESOLVE, order -> order.resolve("by telephone"));
        STEPS.put(PurchaseOrderTransition.REFUSE, PurchaseOrder::refuse);
        STEPS.put(PurchaseOrderTransition.ORDER, order -> order.order(null, NOW));
        STEPS.put(PurchaseOrderTransition.CARRY, order -> order.carry("OLD-1", "c", "ines", NOW));
        STEPS.put(PurchaseOrderTransition.UNDO, PurchaseOrder::requireOrdered);
        STEPS.put(PurchaseOrderTransition.CLOSE, PurchaseOrder::close);
    }

    private record Cell(PurchaseOrderTransition transition, PurchaseState state, boolean allowed, PurchaseState to) {}

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            String[] row = line.strip().split("\\s+");
            return Arrays.stream(PurchaseState.values())
                    .map(state -> new Cell(
                            PurchaseOrderTransition.valueOf(row[0]),
                            state,
                            row[1 + state.ordinal()].equals("x"),
                            row[7].equals("=") ? state : PurchaseState.valueOf(row[7])));
        });
    }

    @Test
    void theTableNamesEveryTransitionOnce() {
        assertThat(TABLE.lines().map(line -> line.strip().split("\\s+")[0]))
                .containsExactly(Arrays.stream(PurchaseOrderTransition.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aPurchaseOrderDoesWhatTheTableSays(Cell cell) {
        PurchaseOrder order = in(cell.state());
        Consumer<PurchaseOrder> step = Objects.requireNonNull(STEPS.get(cell.transition()));
        if (cell.allowed()) {
            step.accept(order);
            assertThat(order.state()).isEqualTo(cell.to());
        } else {
            assertThat(refused(RefusalKind.CONFLICT, "purchasing.state", () -> step.accept(order))
                            .arguments())
                    .containsExactly("PO-1", cell.state());
            assertThat(order.state()).as("nothing is half changed").isEqualTo(cell.state());
        }
    }

    @Test
    void whatHoldsNothingIsNotOrderedButMayBeDropped() {
        PurchaseOrder order = in(PurchaseState.DRAFT);
        refused(RefusalKind.CONFLICT, "purchasing.nothing-to-order", () -> order.review(true, 0));
        order.review(false, 0);
        order.drop();
        assertThat(order.state()).isEqualTo(PurchaseState.DROPPED);
    }

    @Test
    void whereSomebodyMustAgreeNothingIsSentOrOrderedBeforeTheAnswer() {
        PurchaseOrder order = in(PurchaseState.DRAFT);
        order.ask("paul", "purchasing-manager", "1", "A-1");
        assertThat(refused(RefusalKind.CONFLICT, "purchasing.not-decided", order::send)
                        .arguments())
                .containsExactly("PO-1", "purchasing-manager");
        refused(RefusalKind.CONFLICT, "purchasing.not-decided", () -> order.order(null, NOW));
        assertThat(order.state()).isEqualTo(PurchaseState.IN_APPROVAL);
        order.answer("pru", "go on", NOW);
        assertThat(order.order(null, NOW)).as("in the name of the buyer").isEqualTo("paul");
    }

    @Test
    void aSuppliersRefusalIsAnsweredWithAWord() {
        PurchaseOrder order = in(PurchaseState.SENT);
        assertThat(refused(RefusalKind.INVALID, "purchasing.comment-missing", () -> order.resolve(" "))
                        .field())
                .isEqualTo("comment");
    }

    private static PurchaseOrder in(PurchaseState state) {
        PurchaseOrder order = new PurchaseOrder(7, "PO-1", new Supplier("ACME", "Acme", "CNY", true), NOW);
        ReflectionTestUtils.setField(order, "state", state);
        return order;
    }
}
