package io.orderwright.process.paths;

import static org.mockito.Mockito.verify;

import io.orderwright.process.goodsissue.GoodsIssuesTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version in which what finance refused was always sent again. */
class GoodsIssuePosting1PathsTest extends GoodsIssuePostingPathsTest {

    @Override
    String diagram() {
        return "goods-issue-posting-1";
    }

    @Override
    void settles(ProcessInstance refused) {
        answer(refused, "userResolveVoucherRefusal", Map.of("comment", "period opened"));
        verify(bean(GoodsIssuesTasks.class)).refusalResolved("GI-1", "period opened");
    }
}
