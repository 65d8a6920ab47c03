package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.mockito.Mockito.verify;

import io.orderwright.process.stocktake.StockTakesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockTakePathsTest extends ProcessPaths {

    private static final String TAKE = "ST-1";

    StockTakePathsTest() {
        super("stock-take");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @Test
    void whatWasAnsweredGoesIntoTheBooks() {
        ProcessInstance take = start(Map.of("takeNumber", TAKE));
        assertThat(take).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", take))
                .variables()
                .containsEntry("subject", TAKE)
                .containsEntry("kind", "STOCK_TAKE");
        calledIsDone(take, "sign-off");
        assertThat(take).isEnded().hasPassed("taskRecordAnswer", "endAnswered");
        verify(bean(StockTakesTasks.class)).answered(TAKE);
    }
}
