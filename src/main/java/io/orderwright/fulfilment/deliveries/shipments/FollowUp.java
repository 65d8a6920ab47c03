package io.orderwright.fulfilment.deliveries.shipments;

import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;

/**
 * What somebody found out about a shipment that has trouble.
 *
 * @param signedBy who has the goods, when they were delivered
 */
public record FollowUp(FollowUpOutcome outcome, String signedBy, String comment) {

    /** WAIT for the carrier a while longer; DELIVERED after all; NOT_DELIVERED for good. */
    public enum FollowUpOutcome {
        WAIT,
        DELIVERED,
        NOT_DELIVERED;

        /** @throws Refusal INVALID for any other word */
        public static FollowUpOutcome of(String word) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("outcome", "shipment.outcome-unknown", word));
        }
    }
}
