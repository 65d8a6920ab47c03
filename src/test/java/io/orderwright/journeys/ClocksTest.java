package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clock starts is started by the clock, and again the next time: nobody does it by hand. */
@Tag("fulfilment")
class ClocksTest extends Business {

    @ParameterizedTest
    @ValueSource(strings = {"carrier-tracking", "goods-issue-posting", "production-day"})
    void theClockGoesOn(String process) {
        Job due = clock(process).get(0);
        management.setJobDuedate(due.getId(), Date.from(Instant.now().minusSeconds(1)));
        await().alias(process + " is started, and its clock set again").until(() -> clock(process).stream()
                .anyMatch(job -> job.getDuedate().toInstant().isAfter(Instant.now())));
        assertThat(clock(process)).hasSize(1);
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey(process)
                        .withException()
                        .count())
                .isZero();
    }

    private List<Job> clock(String process) {
        return management.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .toList();
    }
}
