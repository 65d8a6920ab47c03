package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.trackinground.RoundsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarrierTrackingPathsTest extends ProcessPaths {

    CarrierTrackingPathsTest() {
        super("carrier-tracking");
    }

    @Override
    void clocks() {
        when(bean(RoundsTasks.class).cycle()).thenReturn("R/PT15M");
    }

    @BeforeEach
    void begun() {
        when(bean(RoundsTasks.class).begin()).thenReturn("TR-1");
    }

    @Test
    void whereNothingIsUnderWayNobodyIsAsked() {
        assertThat(start(Map.of())).isEnded().hasNotPassed("externalTrackSunway", "externalTrackLandbridge");
    }

    @Test
    void bothCarriersAreAskedAndWaitForNobody() {
        ProcessInstance round = asked();
        done(round, "externalTrackLandbridge");
        assertThat(round).isWaitingAt("externalTrackSunway").hasPassed("taskTakeLandbridge");
        done(round, "externalTrackSunway");
        assertThat(round).isEnded().hasPassed("taskTakeSunway", "endRoundOver");
    }

    @Test
    void aCarrierThatRefusesToAnswerEndsItsPart() {
        ProcessInstance round = asked();
        refused(round, "externalTrackSunway");
        refused(round, "externalTrackLandbridge");
        assertThat(round).isEnded();
        verify(bean(RoundsTasks.class)).answered("TR-1", "SUNWAY");
        verify(bean(RoundsTasks.class)).answered("TR-1", "LANDBRIDGE");
    }

    private ProcessInstance asked() {
        when(bean(RoundsTasks.class).ask("TR-1", "SUNWAY")).thenReturn(true);
        when(bean(RoundsTasks.class).ask("TR-1", "LANDBRIDGE")).thenReturn(true);
        ProcessInstance round = start(Map.of());
        assertThat(round).isWaitingAt("externalTrackSunway", "externalTrackLandbridge");
        return round;
    }
}
