package io.orderwright.sales.changes.matrix;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.util.Objects;

/**
 * What the table sales/change-cost is asked about.
 *
 * @param work PUT_BACK of picked goods, PAPERS of the open delivery that are printed anew (its parcels are their pieces),
 *     FURTHER_DELIVERY of what is more
 * @param tier the order's
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record CostFacts(String work, String tier) {

    public CostFacts {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(tier, "tier");
    }
}
