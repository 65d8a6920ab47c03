package io.orderwright.fulfilment.deliveries.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.DeliveryView.Handover;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** When goods may leave, what is believed about their arrival, and what can be taken back. */
@Tag("unit")
class DeliveryTest {

    private static final Instant LEFT = Instant.parse("2026-03-02T08:15:42Z");
    private static final Instant LATER = LEFT.plusSeconds(7200);

    private Delivery delivery;

    @BeforeEach
    void released() {
        delivery = new Delivery(7, "DN-1", "SO-1", "Acme", null, LEFT.minusSeconds(60));
    }

    @Test
    void goodsLeaveWithWhoTakesThemAndHow() {
        delivery.dispatch("wendy", "SF", "SF-1", LEFT);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DISPATCHED);
        assertThat(delivery.view().carrier()).isEqualTo("SF");
        assertThat(delivery.view().tracking()).isEqualTo("SF-1");
        assertThat(delivery.view().dispatchedBy()).isEqualTo("wendy");
        assertThat(delivery.view().dispatchedAt()).isEqualTo(LEFT);
    }

    @ParameterizedTest
    @CsvSource({"'', SF-1, carrier, orders.carrier-missing", "SF, ' ', tracking, orders.tracking-missing"})
    void goodsWithoutABookedCarrierNeedAWordAboutWhoTakesThem(
            String carrier, String tracking, String field, String code) {
        assertThat(refused(RefusalKind.INVALID, code, () -> delivery.dispatch("wendy", carrier, tracking, LEFT))
                        .field())
                .isEqualTo(field);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"DISPATCHED", "CANCELLED"})
    void goodsLeaveOnce(DeliveryState already) {
        set("state", already);
        assertThat(refused(
                                RefusalKind.CONFLICT,
                                "delivery.not-open",
                                () -> delivery.dispatch("wendy", "SF", "SF-1", LEFT))
                        .arguments())
                .containsExactly("DN-1", already);
    }

    @Test
    void whatIsHalfPickedDoesNotLeave() {
        set("progress", Progress.PICKING);
        refused(RefusalKind.CONFLICT, "delivery.pick-incomplete", () -> delivery.dispatch("wendy", "SF", "SF-1", LEFT));
        assertThat(delivery.state()).isEqualTo(DeliveryState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.class,
            names = {"PICKED", "PACKED"})
    void whatIsPickedMayLeave(Progress far) {
        set("progress", far);
        delivery.dispatch("wendy", "SF", "SF-1", LEFT);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DISPATCHED);
    }

    @ParameterizedTest
    @EnumSource(value = Handover.class, mode = EnumSource.Mode.EXCLUDE, names = "BOOKED")
    void withACarrierGoodsLeaveOnlyWhenItIsBooked(Handover asked) {
        set("handover", asked);
        refused(
                RefusalKind.CONFLICT,
                "delivery.handover-" + asked,
                () -> delivery.dispatch("wendy", "SF", "SF-1", LEFT));
        assertThat(delivery.state()).isEqualTo(DeliveryState.OPEN);
    }

    @Test
    void whatACarrierWasBookedForLeavesWithThatOneWhateverIsSaid() {
        set("handover", Handover.BOOKED);
        set("carrier", "SUNWAY");
        set("tracking", "SW-9");
        delivery.dispatch("wendy", "SF", "SF-1", LEFT);
        assertThat(delivery.view().carrier()).isEqualTo("SUNWAY");
        assertThat(delivery.view().tracking()).isEqualTo("SW-9");
    }

    @Test
    void whatACarrierWasBookedForNeedsNoWord() {
        set("handover", Handover.BOOKED);
        delivery.dispatch("wendy", "", "", LEFT);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DISPATCHED);
    }

    @Test
    void itTakesAllOfItsOrderUnlessToldOtherwise() {
        assertThat(delivery.view().goods()).isNull();
    }

    @Test
    void aPartIsKeptAsItWasTold() {
        List<DeliveryLine> part = new ArrayList<>(List.of(new DeliveryLine(1, "A-1", new SaidNumber(BigDecimal.TEN))));
        delivery = new Delivery(7, "DN-1", "SO-1", "Acme", part, LEFT);
        part.clear();
        assertThat(delivery.view().goods()).containsExactly(new DeliveryLine(1, "A-1", new SaidNumber(BigDecimal.TEN)));
    }

    @Test
    void theProofSaysWhoTookTheGoodsAndWhen() {
        dispatched();
        assertThat(delivery.prove(said("Li", LATER))).isTrue();
        assertThat(delivery.view().arrival()).isEqualTo(Arrival.DELIVERED);
        assertThat(delivery.view().proof()).isEqualTo(said("Li", LATER));
        assertThat(delivery.view().needsProof()).isFalse();
    }

    @Test
    void whoSaysTheSameAgainHasSaidNothingNew() {
        dispatched();
        delivery.prove(said("Li", LATER));
        ProofOfDelivery again = new ProofOfDelivery("Li", LATER, "", "morgan", LATER.plusSeconds(60));
        assertThat(delivery.prove(again)).isFalse();
        assertThat(delivery.view().proof()).isEqualTo(said("Li", LATER));
    }

    @Test
    void anotherProofDoesNotReplaceTheFirst() {
        dispatched();
        delivery.prove(said("Li", LATER));
        assertThat(refused(RefusalKind.CONFLICT, "delivery.proved", () -> delivery.prove(said("Wang", LATER)))
                        .arguments())
                .containsExactly("DN-1", "Li", "sally");
        assertThat(delivery.view().proof()).isEqualTo(said("Li", LATER));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"OPEN", "CANCELLED"})
    void whatHasNotLeftHasNotArrived(DeliveryState state) {
        set("state", state);
        refused(RefusalKind.CONFLICT, "delivery.not-left", () -> delivery.prove(said("Li", LATER)));
    }

    @Test
    void whereACarrierTellsNobodyElseDoes() {
        set("handover", Handover.BOOKED);
        delivery.dispatch("wendy", "", "", LEFT);
        assertThat(delivery.view().needsProof()).isFalse();
        refused(RefusalKind.CONFLICT, "delivery.carrier-tells", () -> delivery.prove(said("Li", LATER)));
    }

    @Test
    void nobodyReceivesInTheFuture() {
        dispatched();
        ProofOfDelivery future = new ProofOfDelivery("Li", LATER.plusSeconds(1), "", "sally", LATER);
        assertThat(refused(RefusalKind.INVALID, "delivery.received-in-future", () -> delivery.prove(future))
                        .field())
                .isEqualTo("receivedAt");
    }

    @Test
    void nobodyReceivesBeforeTheGoodsLeft() {
        dispatched();
        Instant before = Instant.parse("2026-03-02T08:14:59Z");
        refused(RefusalKind.INVALID, "delivery.received-before-left", () -> delivery.prove(said("Li", before)));
        assertThat(delivery.view().proof()).isNull();
    }

    @Test
    void theyMayComeInTheMinuteInWhichTheyLeft() {
        dispatched();
        assertThat(delivery.prove(said("Li", Instant.parse("2026-03-02T08:15:00Z"))))
                .isTrue();
    }

    @Test
    void whatIsCancelledIsNoLongerPicked() {
        set("progress", Progress.PICKED);
        assertThat(delivery.begun()).isTrue();
        delivery.cancel();
        assertThat(delivery.state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(delivery.begun()).isFalse();
    }

    @Test
    void whatHasLeftIsNotCancelled() {
        dispatched();
        refused(RefusalKind.CONFLICT, "delivery.not-open", delivery::cancel);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DISPATCHED);
    }

    @ParameterizedTest
    @EnumSource(Handover.class)
    void whatACarrierWasAskedForIsTakenBackFromItFirst(Handover asked) {
        set("handover", asked);
        refused(RefusalKind.CONFLICT, "delivery.at-carrier", delivery::cancel);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OPEN);
    }

    private void dispatched() {
        delivery.dispatch("wendy", "SF", "SF-1", LEFT);
    }

    private static ProofOfDelivery said(String by, Instant at) {
        return new ProofOfDelivery(by, at, "", "sally", LATER);
    }

    /** Where it stands, without the way there. */
    private void set(String field, Object value) {
        ReflectionTestUtils.setField(delivery, field, value);
    }
}
