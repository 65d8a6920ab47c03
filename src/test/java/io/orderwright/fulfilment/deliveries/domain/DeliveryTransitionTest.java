package io.orderwright.fulfilment.deliveries.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every transition in every state and in everybody's hands, against a table that was written by hand. */
@Tag("unit")
class DeliveryTransitionTest {

    private static final Instant LEFT = Instant.parse("2026-03-02T08:15:42Z");
    private static final List<DeliveryLine> PART = List.of(new DeliveryLine(1, "A-1", new SaidNumber(BigDecimal.TEN)));

    /**
     * In columns OPEN, DISPATCHED, CANCELLED; in each of them OURS, BOOKING, REFUSED, BOOKED, WITHDRAWING: x where it is
     * allowed. Then the state and the hands afterwards, = where they stay.
     */
    private static final String TABLE =
            """
            RELEASE         ..... ..... x....  OPEN        =
            PICK            x.... ..... .....  =           =
            PACK            x.... ..... .....  =           =
            REDUCE          x.... ..... .....  =           =
            KEEP_TO         xxxxx ..... .....  =           =
            OFFER           x.... ..... .....  =           BOOKING
            BOOK            .x..x ..... .....  =           BOOKED
            REFUSE          .x... ..... .....  =           REFUSED
            OFFER_AGAIN     ..x.. ..... .....  =           BOOKING
            BRING_OURSELVES ..x.. ..... .....  =           OURS
            WITHDRAW        ...x. ..... .....  =           WITHDRAWING
            GIVE_BACK       ....x ..... .....  =           OURS
            DISPATCH        x..x. ..... .....  DISPATCHED  =
            PROVE           ..... x.... .....  =           =
            ARRIVE          ..... ...x. .....  =           =
            LOSE            ...xx ...xx .....  =           =
            CANCEL          x.... ..... x....  CANCELLED   =
            """;

    private static final Map<DeliveryTransition, Consumer<Delivery>> STEPS = new EnumMap<>(DeliveryTransition.class);

    static {
        ProofOfDelivery proof = new ProofOfDelivery("Li", LEFT, "", "sally", LEFT);
        STEPS.put(DeliveryTransition.RELEASE, delivery -> delivery.releaseAgain(number -> PART, LEFT));
        STEPS.put(DeliveryTransition.PICK, delivery -> delivery.gathered(Progress.PICKED));
        STEPS.put(DeliveryTransition.PACK, Delivery::mayBePacked);
        STEPS.put(DeliveryTransition.REDUCE, delivery -> delivery.takeOnly(PART, DeliveryTransition.REDUCE));
        STEPS.put(DeliveryTransition.KEEP_TO, delivery -> delivery.takeOnly(PART, DeliveryTransition.KEEP_TO));
        STEPS.put(DeliveryTransition.OFFER, Delivery::offer);
        STEPS.put(DeliveryTransition.BOOK, delivery -> delivery.book("SUNWAY", "SW-9"));
        STEPS.put(DeliveryTransition.REFUSE, Delivery::refuse);
        STEPS.put(DeliveryTransition.OFFER_AGAIN, Delivery::offerAgain);
        STEPS.put(DeliveryTransition.BRING_OURSELVES, Delivery::bringOurselves);
        STEPS.put(DeliveryTransition.WITHDRAW, Delivery::withdraw);
        STEPS.put(DeliveryTransition.GIVE_BACK, Delivery::giveBack);
        STEPS.put(DeliveryTransition.DISPATCH, delivery -> delivery.dispatch("wendy", "SF", "SF-1", LEFT));
        STEPS.put(DeliveryTransition.PROVE, delivery -> delivery.prove(proof));
        STEPS.put(DeliveryTransition.ARRIVE, delivery -> delivery.arrive(proof));
        STEPS.put(DeliveryTransition.LOSE, Delivery::lose);
        STEPS.put(DeliveryTransition.CANCEL, Delivery::cancel);
    }

    private record Cell(
            DeliveryTransition transition,
            DeliveryState state,
            Custody hands,
            boolean allowed,
            DeliveryState to,
            Custody into) {}

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            String[] row = line.strip().split("\\s+");
            return Arrays.stream(DeliveryState.values()).flatMap(state -> Arrays.stream(Custody.values())
                    .map(hands -> new Cell(
                            DeliveryTransition.valueOf(row[0]),
                            state,
                            hands,
                            row[1 + state.ordinal()].charAt(hands.ordinal()) == 'x',
                            row[4].equals("=") ? state : DeliveryState.valueOf(row[4]),
                            row[5].equals("=") ? hands : Custody.valueOf(row[5]))));
        });
    }

    @Test
    void theTableNamesEveryTransitionOnce() {
        assertThat(TABLE.lines().map(line -> line.strip().split("\\s+")[0]))
                .containsExactly(Arrays.stream(DeliveryTransition.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aDeliveryDoesWhatTheTableSays(Cell cell) {
        Delivery delivery = new Delivery(7, "DN-1", "SO-1", "Acme", PART, LEFT);
        ReflectionTestUtils.setField(delivery, "state", cell.state());
        ReflectionTestUtils.setField(delivery, "handover", cell.hands().handover());
        ReflectionTestUtils.setField(delivery, "progress", Progress.PACKED);
        Consumer<Delivery> step = Objects.requireNonNull(STEPS.get(cell.transition()));
        if (cell.allowed()) {
            step.accept(delivery);
            assertThat(delivery.state()).isEqualTo(cell.to());
            assertThat(Custody.of(delivery.view().handover())).isEqualTo(cell.into());
        } else {
            assertThatThrownBy(() -> step.accept(delivery))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                            .as("says where it stands")
                            .containsAnyOf(cell.state(), cell.hands()));
            assertThat(delivery.state()).as("nothing is half changed").isEqualTo(cell.state());
            assertThat(Optional.ofNullable(delivery.view().handover()))
                    .isEqualTo(Optional.ofNullable(cell.hands().handover()));
        }
    }
}
