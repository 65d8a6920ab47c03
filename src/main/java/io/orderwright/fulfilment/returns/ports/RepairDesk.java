package io.orderwright.fulfilment.returns.ports;

import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.Roles;

/** Where the warehouse says what became of pieces of returns after their repair. */
public interface RepairDesk {

    /**
     * They are with us no longer; the same once more answers the same.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return, or where nothing of it is repaired under
     *     the ticket; CONFLICT as long as the ticket is worked on, or when something else became of it
     */
    @DecidedBy(Roles.WAREHOUSE)
    void end(String customerReturn, String ticket, RepairResult ending, String by);
}
