package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.writeoff.DocumentWriteOffsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WriteOffPathsTest extends ProcessPaths {

    private static final String WRITE_OFF = "WF-1";

    WriteOffPathsTest() {
        super("write-off");
    }

    @BeforeAll
    static void signOffs() {
        LeanEngine.standInFor("sign-off");
    }

    @Test
    void whatNobodyMustAgreeToIsBookedAndPosted() {
        ProcessInstance out = start(Map.of("writeOffNumber", WRITE_OFF));
        assertThat(out).isWaitingAt("externalPostWriteOff");
        verify(writeOffs()).book(WRITE_OFF);
        done(out, "externalPostWriteOff");
        assertThat(out).isEnded().hasPassed("taskRecordWriteOff", "endWriteOffPosted");
        verify(writeOffs()).posted(WRITE_OFF);
    }

    @Test
    void whatSomebodyAgreesToIsBooked() {
        assertThat(answered(true)).isWaitingAt("externalPostWriteOff");
        verify(writeOffs()).book(WRITE_OFF);
    }

    @Test
    void whatNobodyAgreesToIsStillOwed() {
        assertThat(answered(false)).isEnded().hasPassed("endWriteOffDropped");
        verify(writeOffs(), never()).book(WRITE_OFF);
    }

    @Test
    void whatFinanceRefusesIsSentAgainWhenSomebodyHasMendedIt() {
        ProcessInstance out = start(Map.of("writeOffNumber", WRITE_OFF));
        refused(out, "externalPostWriteOff");
        assertThat(task("userResolveWriteOffRefusal", out)).hasCandidateGroup("finance");
        settles(out);
        assertThat(out).isWaitingAt("externalPostWriteOff");
    }

    private DocumentWriteOffsTasks writeOffs() {
        return bean(DocumentWriteOffsTasks.class);
    }

    private ProcessInstance answered(boolean approved) {
        when(writeOffs().needsApproval(WRITE_OFF)).thenReturn(true);
        when(writeOffs().answered(WRITE_OFF)).thenReturn(approved);
        ProcessInstance out = start(Map.of("writeOffNumber", WRITE_OFF));
        assertThat(out).isWaitingAt("callSignOff");
        assertThat(calledProcessInstance("sign-off", out))
                .variables()
                .containsEntry("subject", WRITE_OFF)
                .containsEntry("kind", "WRITE_OFF");
        calledIsDone(out, "sign-off");
        return out;
    }

    void settles(ProcessInstance refused) {
        answer(
                refused,
                "userResolveWriteOffRefusal",
                Map.of("doneByHand", true, "partnerNumber", "N-1", "comment", "entered"));
        verify(bean(DocumentWriteOffsTasks.class)).refusalSettled(WRITE_OFF, true, "N-1", "entered");
    }
}
