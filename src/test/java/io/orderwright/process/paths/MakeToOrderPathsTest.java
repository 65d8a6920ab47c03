package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.workorder.ProductionTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakeToOrderPathsTest extends ProcessPaths {

    private static final String WORK = "WO-1";

    MakeToOrderPathsTest() {
        super("make-to-order");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsMadeAndTheRestIsAskedFor(boolean missing) {
        when(bean(ProductionTasks.class).missing(WORK)).thenReturn(missing);
        ProcessInstance work = released();
        hears(work, "messageWorkStarted");
        assertThat(work).isWaitingAt("receiveCompletion");
        hears(work, "messageWorkFinished");
        assertThat(work).isEnded().hasPassed("taskCloseWork", missing ? "endAskedAgain" : "endMade");
    }

    @Test
    void thePlannerMayDropIt() {
        ProcessInstance work = scheduled();
        reviewed(work, false);
        assertThat(work).isEnded().hasPassed("taskDropWork", "endDropped");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNoLongerNeededIsMadeForOthersOrNotAtAll(boolean others) {
        ProcessInstance work = scheduled();
        hears(work, "messageWorkNotNeeded");
        when(bean(ProductionTasks.class).missing(WORK)).thenReturn(others);
        goesOn(work, "taskCancelWork");
        assertThat(work).isEnded().hasPassed(others ? "endAskedForOthers" : "endCancelled");
        verify(bean(ProductionTasks.class)).cancel(WORK);
    }

    private ProcessInstance scheduled() {
        ProcessInstance work = start(Map.of("workOrderNumber", WORK));
        goesOn(work, "taskScheduleWork");
        assertThat(task("userReleaseWork", work)).hasCandidateGroup("production-planner");
        return work;
    }

    private ProcessInstance released() {
        ProcessInstance work = scheduled();
        reviewed(work, true);
        assertThat(work).isWaitingAt("receiveStart");
        return work;
    }

    private void reviewed(ProcessInstance work, boolean release) {
        answer(work, "userReleaseWork", Map.of("release", release, "comment", ""));
    }
}
