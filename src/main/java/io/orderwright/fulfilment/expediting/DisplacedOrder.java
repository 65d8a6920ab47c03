package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import java.util.List;

/**
 * An order lost goods or days to an urgent one.
 *
 * @param lost one quantity of each unit; nothing where it lost days only
 */
public record DisplacedOrder(
        String orderNumber, String insertion, String urgentOrder, List<Quantity> lost, int days, Instant at) {

    /** What it lost, in words: {@code 0.5 kg, 4 pc}. */
    public String told() {
        return Displacement.inWords(lost);
    }
}
