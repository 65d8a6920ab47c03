package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.substitution.SubstitutesTasks;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubstitutionPathsTest extends ProcessPaths {

    SubstitutionPathsTest() {
        super("substitution");
    }

    @BeforeEach
    void tomorrow() {
        when(bean(SubstitutesTasks.class).nextDay(7)).thenReturn(new Date());
    }

    @Test
    void itBeginsAndEndsByItself() {
        ProcessInstance away = start(Map.of("substituteNumber", 7L));
        assertThat(away).isWaitingAt("receiveRevocation");
        goesOn(away, "boundaryNextDay");
        when(bean(SubstitutesTasks.class).over(7)).thenReturn(true);
        goesOn(away, "boundaryNextDay");
        assertThat(away).isEnded().hasPassed("endBack");
        verify(bean(SubstitutesTasks.class), times(3)).ask(7);
    }

    @Test
    void whoComesBackEarlyEndsIt() {
        ProcessInstance away = start(Map.of("substituteNumber", 7L));
        when(bean(SubstitutesTasks.class).over(7)).thenReturn(true);
        hears(away, "messageSubstituteRevoked");
        assertThat(away).isEnded();
    }
}
