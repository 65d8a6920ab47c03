package io.orderwright.approvals;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table approval/level-terms is asked about.
 *
 * @param group the group that is to be asked
 * @param amount what counted for the tier, in the base currency (CNY)
 */
public record LevelFacts(String group, BigDecimal amount) {

    public LevelFacts {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(amount, "amount");
    }
}
