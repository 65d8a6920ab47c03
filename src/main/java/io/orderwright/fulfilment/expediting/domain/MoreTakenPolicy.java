package io.orderwright.fulfilment.expediting.domain;

import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.platform.proposals.AgreementPolicy;

/** A rush order is worse than agreed to when any order loses more pieces or days than was shown, or one loses that did not. */
public final class MoreTakenPolicy implements AgreementPolicy<Displacement> {

    @Override
    public boolean worse(Displacement now, Displacement agreed) {
        return now.orders().stream().anyMatch(order -> losesMore(order, now, agreed));
    }

    private static boolean losesMore(String order, Displacement now, Displacement agreed) {
        return now.days(order) > agreed.days(order)
                || now.pieces(order).compareTo(agreed.pieces(order)) > 0
                || !agreed.orders().contains(order);
    }
}
