package io.orderwright.fulfilment.returns.ports;

import io.orderwright.fulfilment.returns.quarantine.EndQuarantine;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.Roles;

/** Where the warehouse says what became of goods of returns that lay in quarantine. */
public interface QuarantineDesk {

    /**
     * They may be sold again, or are thrown away; the same once more answers the same.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return; INVALID for a line or piece that is not in
     *     quarantine; CONFLICT for more than is left of it, when something else was said, or the goods have left
     */
    @DecidedBy(Roles.WAREHOUSE)
    void end(String customerReturn, EndQuarantine asked, String by);
}
