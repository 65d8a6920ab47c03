package io.orderwright.fulfilment.deliveries;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDispatched;
import io.orderwright.fulfilment.deliveries.ports.CarrierCallbacks;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.deliveries.ports.RestockedPieces;
import io.orderwright.fulfilment.deliveries.ports.ShipmentTasks;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.UnitUse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries by themselves, from release to proof; who asks persons, carriers and tables is faked. */
@ModuleTest(with = {"ground", "reference"})
class DeliveriesModuleTest {

    @Autowired
    DeliveryBook shipping;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    UnitUse uses;

    @MockitoBean
    CarrierCallbacks callbacks;

    @MockitoBean
    DeliverableOrders orders;

    @MockitoBean
    RestockedPieces restocked;

    @MockitoBean
    ShipmentTasks shipments;

    @MockitoBean
    ShippingTasks tasks;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @MockitoBean
    Documents documents;

    private String order;

    @BeforeEach
    void anOrder() {
        order = "SO-2026-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anOrderIsReleasedOnceUnlessItWasCalledBack() {
        String number = shipping.release(order, "Acme");
        refused(RefusalKind.CONFLICT, "delivery.released-before", () -> shipping.release(order, "Acme"));
        shipping.cancel(order);
        assertThat(shipping.release(order, "Acme")).as("keeps its number").isEqualTo(number);
        assertThat(shipping.ofOrder(order)).hasSize(1);
    }

    @Test
    void afterADeliveryHasLeftTheRestGetsAnother() {
        String first = shipping.release(
                order, "Acme", number -> List.of(new DeliveryLine(1, "A-1", new SaidNumber(BigDecimal.ONE))));
        shipping.dispatch(order, "SF", "SF-1", "wendy");
        String second = shipping.release(order, "Acme");
        assertThat(second).isNotEqualTo(first);
        assertThat(shipping.ofOrder(order)).extracting(DeliveryView::number).containsExactly(first, second);
        assertThat(shipping.find(order).orElseThrow().number()).as("the last").isEqualTo(second);
    }

    @Test
    void calledBackAndReleasedAgainItTakesAllOfItsOrder() {
        shipping.release(order, "Acme", number -> List.of(new DeliveryLine(1, "A-1", new SaidNumber(BigDecimal.ONE))));
        assertThat(shipping.find(order).orElseThrow().goods()).hasSize(1);
        shipping.cancel(order);
        shipping.release(order, "Acme");
        assertThat(shipping.find(order).orElseThrow().goods()).isNull();
    }

    @Test
    void whatHasLeftIsTold(AssertablePublishedEvents events) {
        String number = shipping.release(order, "Acme");
        shipping.dispatch(order, "SF", "SF-1", "wendy");
        assertThat(events)
                .contains(GoodsDispatched.class)
                .matching(left -> left.subject().equals(order)
                        && left.details().values().containsAll(List.of(number, "SF", "SF-1")));
    }

    @Test
    void aProofIsToldOnceThoughItIsSaidTwice(AssertablePublishedEvents events) {
        String number = shipping.release(order, "Acme");
        shipping.dispatch(order, "SF", "SF-1", "wendy");
        ProveDelivery said = new ProveDelivery("Li", Instant.now(), " at the gate ");
        shipping.prove(number, said, "sally");
        assertThat(shipping.prove(number, said, "morgan").proof().recordedBy()).isEqualTo("sally");
        assertThat(events.ofType(GoodsDelivered.class)
                        .matching(told -> told.subject().equals(order)))
                .hasSize(1);
    }

    @Test
    void whatIsRolledBackHasNotLeft() {
        shipping.release(order, "Acme");
        transaction.executeWithoutResult(status -> {
            shipping.dispatch(order, "SF", "SF-1", "wendy");
            status.setRollbackOnly();
        });
        assertThat(shipping.find(order).orElseThrow().state()).isEqualTo(DeliveryView.DeliveryState.OPEN);
    }

    @Test
    void anOrderWithoutADeliveryHasNothingToCallBack() {
        shipping.cancel(order);
        assertThat(shipping.ofOrder(order)).isEmpty();
    }

    @Test
    void aDeliveryOfAnotherNumberIsNotKnown() {
        refused(RefusalKind.NOT_FOUND, "delivery.unknown", () -> shipping.get("DN-2026-99999999"));
    }
}
