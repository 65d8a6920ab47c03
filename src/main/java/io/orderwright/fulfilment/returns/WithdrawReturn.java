package io.orderwright.fulfilment.returns;

import io.orderwright.platform.ground.owned.ActionRequest;

/**
 * Goods that might have come back do not.
 *
 * @param order that the return is of
 * @param words why; the timeline says them
 */
public record WithdrawReturn(String order, String number, String words) implements ActionRequest {

    @Override
    public String actedUpon() {
        return order;
    }
}
