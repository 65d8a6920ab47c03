package io.orderwright.sales.teams;

import org.jspecify.annotations.Nullable;

/**
 * Who looks after a customer or an order.
 *
 * @param owner a login; absent where only a team does, or nobody
 * @param team a team's code
 */
public record OwnerView(@Nullable String owner, @Nullable String team) {

    public static final OwnerView NOBODY = new OwnerView(null, null);

    public boolean nobody() {
        return owner == null && team == null;
    }
}
