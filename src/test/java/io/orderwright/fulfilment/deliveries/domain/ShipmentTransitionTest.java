package io.orderwright.fulfilment.deliveries.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
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

/** Every transition of a shipment in every state, against a table that was written by hand. */
@Tag("unit")
class ShipmentTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:42Z");

    /**
     * In columns BOOKING, REFUSED, BOOKED, WITHDRAWING, WITHDRAWN, OWN_TRANSPORT, DELIVERED, NOT_DELIVERED: x where it is
     * allowed. Then the state afterwards, = where it stays.
     */
    private static final String TABLE =
            """
            HAND_OVER       ....xx..  BOOKING
            BOOK            x.......  BOOKED
            REFUSE          x.......  REFUSED
            OFFER_AGAIN     .x......  BOOKING
            BRING_OURSELVES .x......  OWN_TRANSPORT
            WITHDRAW        ..x.....  WITHDRAWING
            GIVE_BACK       ...x....  WITHDRAWN
            KEEP            ...x....  BOOKED
            HEAR            xxxx....  =
            PROVE           xxxx....  =
            WARN            ..xx....  =
            FOLLOW_UP       ..x.....  =
            LOSE            ..x.....  NOT_DELIVERED
            ARRIVE          ..x.....  DELIVERED
            """;

    private static final Map<ShipmentTransition, Consumer<Shipment>> STEPS = new EnumMap<>(ShipmentTransition.class);

    static {
        STEPS.put(ShipmentTransition.HAND_OVER, shipment -> shipment.handOver(Carrier.SUNWAY, "wendy", NOW));
        STEPS.put(ShipmentTransition.BOOK, Shipment::book);
        STEPS.put(ShipmentTransition.REFUSE, shipment -> shipment.refuse("too heavy"));
        STEPS.put(ShipmentTransition.OFFER_AGAIN, shipment -> shipment.offerAgain(Carrier.SUNWAY));
        STEPS.put(ShipmentTransition.BRING_OURSELVES, shipment -> shipment.bringOurselves(""));
        STEPS.put(ShipmentTransition.WITHDRAW, shipment -> shipment.withdraw("sold"));
        STEPS.put(ShipmentTransition.GIVE_BACK, Shipment::giveBack);
        STEPS.put(ShipmentTransition.KEEP, shipment -> shipment.keep("on the road"));
        STEPS.put(ShipmentTransition.HEAR, shipment -> shipment.hear(null, NOW));
        STEPS.put(ShipmentTransition.PROVE, shipment -> shipment.prove("Li", NOW, "", "SUNWAY"));
        STEPS.put(ShipmentTransition.WARN, shipment -> shipment.warn("SILENT"));
        STEPS.put(ShipmentTransition.FOLLOW_UP, shipment -> shipment.followUp(NOW));
        STEPS.put(ShipmentTransition.LOSE, shipment -> shipment.lose("burnt", NOW));
        STEPS.put(ShipmentTransition.ARRIVE, Shipment::arrive);
    }

    private record Cell(ShipmentTransition transition, ShipmentState state, boolean allowed, ShipmentState to) {}

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            String[] row = line.strip().split("\\s+");
            return Arrays.stream(ShipmentState.values())
                    .map(state -> new Cell(
                            ShipmentTransition.valueOf(row[0]),
                            state,
                            row[1].charAt(state.ordinal()) == 'x',
                            row[2].equals("=") ? state : ShipmentState.valueOf(row[2])));
        });
    }

    @Test
    void theTableNamesEveryTransitionOnce() {
        assertThat(TABLE.lines().map(line -> line.strip().split("\\s+")[0]))
                .containsExactly(Arrays.stream(ShipmentTransition.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aShipmentDoesWhatTheTableSays(Cell cell) {
        Shipment shipment = in(cell.state());
        ReflectionTestUtils.setField(shipment, "deliveredAt", NOW);
        Consumer<Shipment> step = Objects.requireNonNull(STEPS.get(cell.transition()));
        if (cell.allowed()) {
            step.accept(shipment);
            assertThat(shipment.state()).isEqualTo(cell.to());
        } else {
            ShipmentView before = shipment.view();
            String code =
                    cell.transition() == ShipmentTransition.WITHDRAW ? "shipment.not-withdrawable" : "shipment.state";
            assertThat(refused(RefusalKind.CONFLICT, code, () -> step.accept(shipment))
                            .arguments())
                    .containsExactly("DN-1", cell.state());
            assertThat(shipment.view()).as("nothing is half changed").isEqualTo(before);
        }
    }

    @Test
    void eachHandOverHasItsNumber() {
        Shipment shipment = in(ShipmentState.BOOKING);
        shipment.refuse("too heavy");
        shipment.offerAgain(Carrier.LANDBRIDGE);
        shipment.book();
        shipment.withdraw("sold");
        shipment.giveBack();
        shipment.handOver(Carrier.SUNWAY, "wendy", NOW);
        assertThat(shipment.view().handover()).isEqualTo(3);
        assertThat(shipment.view().carrier()).isEqualTo(Carrier.SUNWAY);
    }

    @Test
    void onlyWhatACarrierHasAcceptedNeedsAttention() {
        Shipment shipment = in(ShipmentState.BOOKING);
        shipment.hear("EXCEPTION", NOW);
        assertThat(shipment.view().attention()).isNull();
        shipment.book();
        shipment.hear("EXCEPTION", NOW);
        assertThat(shipment.view().attention()).isEqualTo("EXCEPTION");
        shipment.hear(null, NOW);
        assertThat(shipment.view().attention()).isNull();
    }

    @Test
    void goodNewsOfAParcelDoesNotEndATalkWithItsCarrier() {
        Shipment shipment = in(ShipmentState.WITHDRAWING);
        shipment.keep("on the road");
        shipment.hear(null, NOW);
        assertThat(shipment.view().attention()).isEqualTo(ShipmentView.NOT_WITHDRAWN);
    }

    @Test
    void aSilenceIsNotedOnce() {
        Shipment shipment = in(ShipmentState.BOOKED);
        assertThat(shipment.warn("SILENT")).isTrue();
        assertThat(shipment.warn("SILENT")).isFalse();
    }

    @Test
    void whatNobodyHasBroughtHasNotArrived() {
        Shipment shipment = in(ShipmentState.BOOKED);
        assertThatThrownBy(shipment::arrive).hasMessageContaining("nobody has brought");
        assertThat(shipment.state()).isEqualTo(ShipmentState.BOOKED);
    }

    private static Shipment in(ShipmentState state) {
        Delivery delivery = new Delivery(7, "DN-1", "SO-1", "Acme", null, NOW);
        Shipment shipment = new Shipment(delivery, Carrier.LANDBRIDGE, "wendy", NOW);
        ReflectionTestUtils.setField(shipment, "state", state);
        return shipment;
    }
}
