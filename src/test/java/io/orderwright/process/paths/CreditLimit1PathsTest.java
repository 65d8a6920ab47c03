package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** The version in which one person decided in the diagram itself. */
class CreditLimit1PathsTest extends CreditLimitPathsTest {

    @Override
    String diagram() {
        return "credit-limit-1";
    }

    @BeforeEach
    void whoMayDecide() {
        when(limits().askedGroups(LIMIT)).thenReturn("management");
    }

    @Override
    void answered(ProcessInstance limit, boolean approved) {
        assertThat(limit).isWaitingAt("userDecideLimit");
        answer(limit, "userDecideLimit", Map.of("approved", approved, "comment", ""));
        verify(limits()).decided(LIMIT, approved, "");
    }
}
