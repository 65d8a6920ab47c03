package io.orderwright.coordination.answers;

import io.orderwright.fulfilment.stock.ports.MadeReferences;
import io.orderwright.supply.production.WorkNumbers;
import org.springframework.stereotype.Component;

/** What comes under the number of a work order is made by us. */
@Component
class WorkOrderReferences implements MadeReferences {

    @Override
    public boolean names(String reference) {
        return WorkNumbers.WORK_ORDER.names(reference);
    }
}
