package io.orderwright.process.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a step waits for a partner: three attempts are left after the first. */
@Tag("unit")
class SilenceTest {

    private final RepositoryService repository = mock(RepositoryService.class);
    private final Duration wait = Duration.ofSeconds(1);
    private final Silence silence =
            new Silence(repository, new EffectsSettings(true, wait, wait, wait, List.of(wait, wait, wait), 2));

    @Test
    void aSilentPartnerIsPassedAtTheSecondAttemptAndABusyOneAtTheLast() {
        LockedExternalTask task = task(true);
        assertThat(silence.endsWaiting(task, 3, false)).isFalse();
        assertThat(silence.endsWaiting(task, 2, false)).isTrue();
        assertThat(silence.endsWaiting(task, 2, true)).isFalse();
        assertThat(silence.endsWaiting(task, 1, true)).isFalse();
        assertThat(silence.endsWaiting(task, 0, true)).isTrue();
    }

    @Test
    void whereNobodyCatchesItThereIsAnIncident() {
        assertThat(silence.endsWaiting(task(false), 0, false)).isFalse();
    }

    private LockedExternalTask task(boolean caught) {
        ServiceTaskBuilder step = Bpmn.createExecutableProcess("p")
                .startEvent()
                .serviceTask("step")
                .camundaExternalTask("sms.order-confirmation");
        if (caught) {
            step.boundaryEvent("silent").error(TaskOutcome.SILENT).endEvent();
        }
        when(repository.getBpmnModelInstance("p:1")).thenReturn(step.endEvent().done());
        LockedExternalTask task = mock(LockedExternalTask.class);
        when(task.getProcessDefinitionId()).thenReturn("p:1");
        when(task.getActivityId()).thenReturn("step");
        return task;
    }
}
