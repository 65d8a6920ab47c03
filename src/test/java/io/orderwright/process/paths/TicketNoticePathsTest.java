package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.orderwright.process.tickets.TicketNoticesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("aftersales")
class TicketNoticePathsTest extends ProcessPaths {

    private static final String TICKET = "TK-1";

    TicketNoticePathsTest() {
        super("ticket-notice");
    }

    @Test
    void whatTheGatewayTakesIsTold() {
        ProcessInstance notice = due();
        done(notice, "externalTellTicketClosed");
        assertThat(notice).isEnded().hasPassed("taskRecordNoticeTold", "endCustomerTold");
        verify(bean(TicketNoticesTasks.class)).told(TICKET);
    }

    @Test
    void whatTheGatewayRefusesIsKeptAndHoldsUpNothing() {
        ProcessInstance notice = due();
        refused(notice, "externalTellTicketClosed");
        assertThat(notice).isEnded().hasPassed("taskRecordNoticeRefused", "endCustomerNotTold");
        verify(bean(TicketNoticesTasks.class)).refused(TICKET);
        verify(bean(TicketNoticesTasks.class), never()).told(any());
    }

    private ProcessInstance due() {
        ProcessInstance notice = start(Map.of("ticketNumber", TICKET));
        assertThat(notice).isWaitingAt("externalTellTicketClosed");
        return notice;
    }
}
