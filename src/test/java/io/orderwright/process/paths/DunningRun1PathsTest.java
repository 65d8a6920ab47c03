package io.orderwright.process.paths;

import static org.mockito.Mockito.verify;

import io.orderwright.process.dunning.DunningTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version that did not ask what had been seen. */
class DunningRun1PathsTest extends DunningRunPathsTest {

    @Override
    String diagram() {
        return "dunning-run-1";
    }

    @Override
    void released(ProcessInstance run) {
        answer(run, "userReleaseDunning", Map.of("release", true, "comment", "x"));
        verify(bean(DunningTasks.class)).decided(RUN, true, "x");
    }
}
