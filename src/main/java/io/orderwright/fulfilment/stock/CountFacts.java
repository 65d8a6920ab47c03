package io.orderwright.fulfilment.stock;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table fulfilment/count-release is asked about.
 *
 * @param outcome EVEN when nothing differs, SURPLUS, LOSS, or MIXED
 * @param differenceValue the sum of all differences, each as a positive amount at the list price, in the company's currency
 */
public record CountFacts(String outcome, BigDecimal differenceValue) {

    public CountFacts {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(differenceValue, "differenceValue");
    }

    public static String outcome(boolean more, boolean less) {
        if (more) {
            return less ? "MIXED" : "SURPLUS";
        }
        return less ? "LOSS" : "EVEN";
    }
}
