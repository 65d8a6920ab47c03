package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import io.orderwright.process.approval.ApprovalsTasks;
import io.orderwright.process.ordertocash.BillingTasks;
import io.orderwright.process.ordertocash.CreditTasks;
import io.orderwright.process.ordertocash.InventoryTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What orders do on their way through the diagram, as far as several tests need it. */
abstract class OrderPaths extends ProcessPaths {

    static final String ORDER = "SO-1";
    static final String CASE = "CC-1";

    OrderPaths() {
        super("order-to-cash");
    }

    /** Its credit does not suffice, and somebody is asked for it. */
    abstract void isHeld(ProcessInstance order);

    /** Its credit does not suffice for the goods to leave, and somebody is asked for it. */
    abstract void isBlocked(ProcessInstance order);

    @BeforeAll
    static void approvals() {
        LeanEngine.standInFor("sign-off");
    }

    @BeforeEach
    void anOrdinaryOrder() {
        when(bean(CreditTasks.class).decide(ORDER)).thenReturn("APPROVED");
        when(bean(CreditTasks.class).askRelease(ORDER)).thenReturn(CASE);
        when(bean(InventoryTasks.class).reserve(ORDER)).thenReturn(true);
        when(bean(BillingTasks.class).reminderAt(ORDER)).thenReturn(new Date());
    }

    ProcessInstance placed() {
        return start(Map.of("orderNumber", ORDER));
    }

    ProcessInstance onHold() {
        when(bean(CreditTasks.class).decide(ORDER)).thenReturn("HOLD");
        ProcessInstance order = placed();
        isHeld(order);
        return order;
    }

    ProcessInstance blocked() {
        doThrow(new BpmnError("shipmentBlocked")).when(bean(CreditTasks.class)).checkShipment(ORDER);
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        isBlocked(order);
        return order;
    }

    ProcessInstance asked() {
        when(bean(ApprovalsTasks.class).need(any(), any())).thenReturn(2);
        ProcessInstance order = placed();
        assertThat(order).isWaitingAt("callApproval");
        return order;
    }

    void answered(ProcessInstance order) {
        calledIsDone(order, "sign-off");
    }

    void ships(ProcessInstance order) {
        assertThat(order).isWaitingAt("userShipGoods");
        answer(order, "userShipGoods", Map.of("carrier", "", "tracking", "", "comment", ""));
    }

    ProcessInstance toFinance() {
        ProcessInstance order = placed();
        done(order, "externalPostSalesOrder");
        ships(order);
        return order;
    }

    ProcessInstance due() {
        ProcessInstance order = toFinance();
        done(order, "externalPostInvoice");
        goesOn(order, "boundaryPaymentDue");
        return order;
    }
}
