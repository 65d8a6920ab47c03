package io.orderwright.sales.orders.domain;

import io.orderwright.sales.customers.DeliveryTerms;
import java.util.Collection;

/** When there is a delivery to be made while goods are missing, as the customer's terms allow. */
final class DeliveryPolicy {

    private DeliveryPolicy() {}

    /** Whether there is one now; always when nothing is missing. */
    static boolean deliverable(DeliveryTerms terms, Collection<LineQuantities> lines) {
        return lines.stream().noneMatch(LineQuantities::missing)
                || switch (terms) {
                    case COMPLETE_ORDER -> false;
                    case COMPLETE_LINE -> lines.stream().anyMatch(LineQuantities::ready);
                    case AVAILABLE -> lines.stream().anyMatch(LineQuantities::kept);
                };
    }
}
