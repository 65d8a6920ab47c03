package io.orderwright.fulfilment.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.orderwright.fulfilment.deliveries.DeliveryReduction.ReducedDelivery;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryReduced;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.HeldDeliveries;
import io.orderwright.fulfilment.deliveries.store.PickLedger;
import io.orderwright.platform.kernel.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What belongs on the shelves again is said in the units of the goods. */
@Tag("unit")
class DeliveryReductionTest {

    @Test
    void piecesAndKilogramsAreNotAddedUp() {
        Map<String, Quantity> back =
                Map.of("BOLT", Quantity.parse("2 pc"), "NUT", Quantity.parse("1 pc"), "SAND", Quantity.parse("2.5 kg"));
        assertThat(told(new ReducedDelivery("DN-1", back)).details())
                .isEqualTo(Map.of("delivery", "DN-1", "putBack", "2.5 kg, 3 pc"));
    }

    @Test
    void whatWasNotPickedIsNotPutBack() {
        assertThat(told(new ReducedDelivery("DN-1", Map.of())).details()).isEqualTo(Map.of("delivery", "DN-1"));
    }

    private static DeliveryReduced told(ReducedDelivery reduced) {
        List<Object> events = new ArrayList<>();
        new DeliveryReduction(mock(Deliveries.class), mock(HeldDeliveries.class), mock(PickLedger.class), events::add)
                .tell("SO-1", reduced);
        return (DeliveryReduced) events.get(0);
    }
}
