package io.orderwright.fulfilment.expediting.domain;

import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.platform.proposals.AgreementPolicy;

/** A rush order is worse than agreed to when any order loses more pieces or days than was shown, or one loses that did not. */
public final class MoreTakenPolicy implements AgreementPolicy<Displacement> {

    @Override
    public boolean worse(Displacement now, Displacement agreed) {
        return now.orders().stream()
                .anyMatch(order ->
                        now.takesMore(order, agreed) || !agreed.orders().contains(order));
    }
}
