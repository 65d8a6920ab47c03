package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was asked about in version 0.1 goes with its order in this one, in the diagram in which it was asked. */
@Tag("doors")
class UpgradedQuestionsTest {

    @Test
    void anInsertionThatWaitedForAnAnswerIsDroppedWithItsOrder() {
        try (RunningCompany company = RunningCompany.withDataOfVersion01()) {
            WorkUnderWay work = new WorkUnderWay(company);
            String state = "select state from urgent_insertion where number = ?";
            work.becomes("UI-2026-00000001", state, "ASKED");
            String order = work.text("select order_number from urgent_insertion where number = ?", "UI-2026-00000001");
            String tasks = "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                    + " where e.business_key_ = ?";
            assertThat(work.text(tasks, "UI-2026-00000001")).isEqualTo("1");
            work.does("sally", "orders/" + order + "/cancel", Map.of("reason", "no longer wanted"));
            work.thenIs(order, "CANCELLED");
            work.becomes("UI-2026-00000001", state, "DROPPED");
            assertThat(work.text(tasks, "UI-2026-00000001")).isEqualTo("0");
            await("clean books").untilAsserted(() -> assertThat(
                            StreamSupport.stream(company.checks().get("checks").spliterator(), false)
                                    .filter(check -> check.get("count").asInt() > 0))
                    .isEmpty());
        }
    }
}
