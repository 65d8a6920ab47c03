package io.orderwright.fulfilment.deliveries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a delivery takes of its order once its number is known: what is set aside for it is set aside under that. */
@FunctionalInterface
public interface GoodsOfDelivery {

    /** Absent where it takes all that was ordered. */
    @Nullable
    List<DeliveryLine> of(String deliveryNumber);
}
