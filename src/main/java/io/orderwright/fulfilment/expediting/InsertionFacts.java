package io.orderwright.fulfilment.expediting;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table production/insertion-approval is asked about.
 *
 * @param displacedOrders that lose pieces or days
 * @param displacedPieces that they lose together
 * @param slipDays that the worst of them loses
 * @param vipDisplaced YES when a VIP is among them, otherwise NO
 */
public record InsertionFacts(int displacedOrders, BigDecimal displacedPieces, int slipDays, String vipDisplaced) {

    public InsertionFacts {
        Objects.requireNonNull(displacedPieces, "displacedPieces");
        Objects.requireNonNull(vipDisplaced, "vipDisplaced");
    }
}
