package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.orderwright.process.notice.DelayNoticesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class DelayNoticePathsTest extends ProcessPaths {

    private static final String NOTICE = "UI-1-1";

    DelayNoticePathsTest() {
        super("delay-notice");
    }

    @Test
    void whatTheGatewayTakesIsTold() {
        ProcessInstance notice = due();
        done(notice, "externalTellCustomer");
        assertThat(notice).isEnded().hasPassed("taskRecordTold", "endTold");
        verify(bean(DelayNoticesTasks.class)).told(NOTICE);
    }

    @Test
    void whatTheGatewayRefusesIsKeptAndHoldsUpNothing() {
        ProcessInstance notice = due();
        refused(notice, "externalTellCustomer");
        assertThat(notice).isEnded().hasPassed("taskRecordRefused", "endNotTold");
        verify(bean(DelayNoticesTasks.class)).refused(NOTICE);
        verify(bean(DelayNoticesTasks.class), never()).told(any());
    }

    private ProcessInstance due() {
        ProcessInstance notice = start(Map.of("noticeNumber", NOTICE));
        assertThat(notice).isWaitingAt("externalTellCustomer");
        return notice;
    }
}
