package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.creditlimit.LimitsTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditLimitPathsTest extends ProcessPaths {

    static final String LIMIT = "CL-1";

    CreditLimitPathsTest() {
        super("credit-limit");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @BeforeEach
    void days() {
        when(limits().beginsAt(LIMIT)).thenReturn(new Date());
        when(limits().endsAt(LIMIT)).thenReturn(new Date());
    }

    @Test
    void aRejectedOneNeverBegins() {
        ProcessInstance limit = decided(false);
        assertThat(limit).isEnded().hasPassed("endLimitRejected");
        verify(limits(), never()).begin(LIMIT);
    }

    @Test
    void oneWithoutAnEndIsInForceAtOnce() {
        when(limits().begun(LIMIT)).thenReturn(true);
        assertThat(decided(true)).isEnded().hasPassed("taskBeginLimit", "endLimitInForce");
    }

    @Test
    void aTemporaryOneBeginsAndEndsOnItsDays() {
        when(limits().ends(LIMIT)).thenReturn(true);
        ProcessInstance limit = decided(true);
        assertThat(limit).isWaitingAt("catchFirstDay");
        goesOn(limit, "catchFirstDay");
        assertThat(limit).isWaitingAt("catchLastDayOver").hasPassed("taskBeginLimit");
        goesOn(limit, "catchLastDayOver");
        assertThat(limit).isEnded().hasPassed("taskEndLimit", "endLimitOver");
    }

    LimitsTasks limits() {
        return bean(LimitsTasks.class);
    }

    private ProcessInstance decided(boolean approved) {
        ProcessInstance limit = start(Map.of("limitNumber", LIMIT));
        answered(limit, approved);
        return limit;
    }

    /** Whoever must agree to it says yes or no. */
    void answered(ProcessInstance limit, boolean approved) {
        when(limits().answered(LIMIT)).thenReturn(approved);
        assertThat(limit).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", limit))
                .variables()
                .containsEntry("subject", LIMIT)
                .containsEntry("kind", "CREDIT_LIMIT");
        calledIsDone(limit, "sign-off");
    }
}
