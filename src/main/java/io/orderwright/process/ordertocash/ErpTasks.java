package io.orderwright.process.ordertocash;

import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;

/** {@code erp} in BPMN. */
@TaskBean(name = "erp")
public class ErpTasks {

    private final OrderAtPartners partners;

    ErpTasks(OrderAtPartners partners) {
        this.partners = partners;
    }

    /**
     * Whether the ERP has the order.
     *
     * @throws Refusal CONFLICT while it is just being sent, or nobody knows whether it arrived
     */
    public boolean posted(String orderNumber) {
        return partners.erpHas(orderNumber);
    }
}
