package io.orderwright.fulfilment.deliveries.ports;

import io.orderwright.platform.kernel.Quantity;
import java.util.Optional;

/** Goods of orders that came back into stock. */
public interface RestockedPieces {

    /**
     * How much of a product of an order has come back into our stock and may leave it again; zero for none. What is blocked
     * until somebody has looked at it may not, nor does quarantine count of pieces that came back by name.
     *
     * @param unit in which it is counted; what came back in another one is not among it
     */
    Quantity of(String orderNumber, String sku, String unit);

    /** How much of a product is blocked in our stock now; empty where stock counts it in another unit, and nobody can say. */
    Optional<Quantity> blocked(String sku, String unit);
}
