package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.goodsissue.GoodsIssuesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class GoodsIssuePostingPathsTest extends ProcessPaths {

    GoodsIssuePostingPathsTest() {
        super("goods-issue-posting");
    }

    @Override
    void clocks() {
        when(bean(GoodsIssuesTasks.class).cycle()).thenReturn("R/PT10M");
    }

    @Test
    void whereNothingHasLeftNothingIsPosted() {
        when(bean(GoodsIssuesTasks.class).gather()).thenReturn("");
        assertThat(start(Map.of())).isEnded().hasPassed("endNothingToPost");
    }

    @Test
    void aVoucherIsPosted() {
        ProcessInstance posting = gathered();
        done(posting, "externalPostGoodsIssue");
        assertThat(posting).isEnded().hasPassed("taskRecordVoucher", "endVoucherPosted");
        verify(bean(GoodsIssuesTasks.class)).posted("GI-1");
    }

    @Test
    void whatFinanceRefusesIsSentAgainWhenSomebodyHasMendedIt() {
        ProcessInstance posting = gathered();
        refused(posting, "externalPostGoodsIssue");
        assertThat(task("userResolveVoucherRefusal", posting)).hasCandidateGroup("finance");
        settles(posting);
        assertThat(posting).isWaitingAt("externalPostGoodsIssue");
    }

    private ProcessInstance gathered() {
        when(bean(GoodsIssuesTasks.class).gather()).thenReturn("GI-1");
        ProcessInstance posting = start(Map.of());
        assertThat(posting).isWaitingAt("externalPostGoodsIssue");
        return posting;
    }

    void settles(ProcessInstance refused) {
        answer(
                refused,
                "userResolveVoucherRefusal",
                Map.of("doneByHand", true, "partnerNumber", "N-1", "comment", "entered"));
        verify(bean(GoodsIssuesTasks.class)).refusalSettled("GI-1", true, "N-1", "entered");
    }
}
