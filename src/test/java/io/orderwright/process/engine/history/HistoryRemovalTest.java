package io.orderwright.process.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.process.engine.history.store.EndedInstances;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What ended longer ago than its diagram wants it kept is removed, with all that belongs to it, and nothing else is. */
@Tag("owners")
@RunningApplication
class HistoryRemovalTest {

    private static final String OWN = "H" + UUID.randomUUID();

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    EndedInstances ended;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nothingIsLeft() {
        sql("delete from act_hi_actinst where proc_inst_id_ like ?", OWN + "%");
        sql("delete from act_hi_procinst where id_ like ?", OWN + "%");
    }

    @Test
    void whatEndedLongAgoIsRemoved() {
        assertThat(health().getStatus().getCode()).isEqualTo("UP");
        instance("old", 400, 369);
        instance("younger", 400, 364);
        instance("running", 900, null);
        assertThat(health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health().getDetails()).containsEntry("overdue", 1L);

        history.cleanUpHistoryAsync(true);

        await().until(() -> left("act_hi_procinst", "id_") == 2);
        assertThat(left("act_hi_actinst", "proc_inst_id_")).isEqualTo(2);
        assertThat(health().getStatus().getCode()).isEqualTo("UP");
    }

    /** What another diagram keeps for longer does not hide it. */
    @Test
    void eachIsOverdueByItsOwnDiagram() {
        String kept = "update act_re_procdef set history_ttl_ = ? where key_ = 'order-to-cash'";
        instance("short", 60, 40);
        sql(kept, 30);
        try {
            assertThat(health().getDetails()).containsEntry("overdue", 1L);
        } finally {
            sql(kept, 365);
        }
        assertThat(health().getDetails()).containsEntry("overdue", 0L);
    }

    @Test
    void theEngineKnowsTheWindow() {
        assertThat(engine.getHistoryCleanupBatchWindowStartTime())
                .as("in tests nothing is removed by itself")
                .isNull();
        assertThat(engine.getBatchOperationHistoryTimeToLive()).isEqualTo("P90D");
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(diagram -> assertThat(diagram.getHistoryTimeToLive())
                        .as(diagram.getKey())
                        .isNotNull());
    }

    private Health health() {
        HistorySettings settings = new HistorySettings(LocalTime.of(2, 0), LocalTime.of(5, 0), Duration.ofDays(3));
        return new HistoryHealth(settings, ended, calendar).health();
    }

    private int left(String table, String column) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where " + column + " like ?", Integer.class, OWN + "%");
    }

    private void instance(String name, int startedDaysAgo, Integer endedDaysAgo) {
        String id = OWN + name;
        Date started = ago(startedDaysAgo);
        Date ended = endedDaysAgo == null ? null : ago(endedDaysAgo);
        String diagram = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("order-to-cash")
                .latestVersion()
                .singleResult()
                .getId();
        sql(
                "insert into act_hi_procinst (id_, proc_inst_id_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)"
                        + " values (?, ?, 'order-to-cash', ?, ?, ?, ?)",
                id,
                id,
                diagram,
                started,
                ended,
                ended == null ? "ACTIVE" : "COMPLETED");
        sql(
                "insert into act_hi_actinst (id_, proc_inst_id_, execution_id_, proc_def_id_, act_id_, act_type_, start_time_)"
                        + " values (?, ?, ?, ?, 'start', 'startEvent', ?)",
                id + "-a",
                id,
                id,
                diagram,
                started);
    }

    private void sql(String statement, Object... arguments) {
        transaction.executeWithoutResult(status -> jdbc.update(statement, arguments));
    }

    private static Date ago(int days) {
        return Date.from(Instant.now().minus(Duration.ofDays(days)));
    }
}
