package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.ReplayChange;
import java.math.BigDecimal;
import java.util.List;

/**
 * What some past decisions came to.
 *
 * @param last the id of the last of them
 * @param worth the amounts of those decided otherwise, in the base currency
 */
public record ReplayedPiece(long last, int asked, int unanswered, BigDecimal worth, List<ReplayChange> changes) {

    public ReplayedPiece {
        changes = List.copyOf(changes);
    }
}
