package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.replays.ReplayChange;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.Currencies;
import java.util.List;

/**
 * What some past decisions came to.
 *
 * @param last the id of the last of them
 * @param worth the amounts of those decided otherwise, in the base currency
 */
public record ReplayedPiece(long last, int asked, int unanswered, Money worth, List<ReplayChange> changes) {

    /** No amount, in the base currency. */
    static final Money NOTHING = Money.zero(Currencies.COMPANY_CURRENCY);

    public ReplayedPiece {
        changes = List.copyOf(changes);
    }
}
