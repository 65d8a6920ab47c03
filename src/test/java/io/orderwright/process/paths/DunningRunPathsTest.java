package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.dunning.DunningTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class DunningRunPathsTest extends ProcessPaths {

    static final String RUN = "DR-1";

    DunningRunPathsTest() {
        super("dunning-run");
    }

    @Test
    void nobodyIsToldBeforeFinanceHasLooked() {
        ProcessInstance run = prepared(true);
        assertThat(task("userReleaseDunning", run)).hasCandidateGroup("finance");
        released(run);
        goesOn(run, "taskCarryOut");
        assertThat(run).isEnded().hasPassed("taskCarryOut", "endCarriedOut");
        verify(bean(DunningTasks.class)).carryOut(RUN);
    }

    @Test
    void whereNobodyIsToBeToldItIsOver() {
        assertThat(prepared(false)).isEnded().hasPassed("endNobody");
    }

    void released(ProcessInstance run) {
        answer(run, "userReleaseDunning", Map.of("release", true, "comment", "x", "seen", "as shown"));
        verify(bean(DunningTasks.class)).decidedAsSeen(RUN, true, "x", "as shown");
    }

    private ProcessInstance prepared(boolean anybody) {
        when(bean(DunningTasks.class).prepare(RUN)).thenReturn(anybody);
        ProcessInstance run = start(Map.of("runNumber", RUN));
        goesOn(run, "taskPrepareRun");
        return run;
    }
}
