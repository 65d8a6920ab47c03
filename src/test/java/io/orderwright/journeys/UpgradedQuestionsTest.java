package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.platform.checks.CheckReport;
import io.orderwright.platform.checks.InvariantChecker;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.orders.OrderProgress;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was asked about in version 0.1 goes with its order in this one, in the diagram in which it was asked. */
@Tag("doors")
@RunningApplication
class UpgradedQuestionsTest {

    private static final String TASKS =
            """
            select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.business_key_ = ?""";

    @Test
    void anInsertionThatWaitedForAnAnswerIsDroppedWithItsOrder() throws IOException {
        CompanyBeside upgraded = new CompanyBeside("asked");
        DataOfVersion01.into(upgraded.database());
        DataOfVersion01.journalsInto(upgraded.folder().resolve("sandbox"));
        JdbcTemplate books = new JdbcTemplate(upgraded.database());
        try (ConfigurableApplicationContext company =
                upgraded.start(Map.of("orderwright.sandbox.port", freePort()), there -> {})) {
            assertThat(state(books)).isEqualTo("ASKED");
            assertThat(tasks(books)).isEqualTo(1);
            String order = books.queryForObject(
                    "select order_number from urgent_insertion where number = ?", String.class, "UI-2026-00000001");

            company.getBean(OrderProgress.class).cancel(order, "no longer wanted", "sally");

            await("the order is cancelled").until(() -> books.queryForObject(
                            "select state from sales_order where number = ?", String.class, order)
                    .equals("CANCELLED"));
            await("the insertion goes with it").until(() -> state(books).equals("DROPPED"));
            assertThat(tasks(books)).isZero();
            await("clean books").untilAsserted(() -> {
                CheckReport report = company.getBean(InvariantChecker.class).check();
                assertThat(report.violated()).isEmpty();
            });
        }
    }

    private static String state(JdbcTemplate books) {
        return books.queryForObject(
                "select state from urgent_insertion where number = ?", String.class, "UI-2026-00000001");
    }

    private static int tasks(JdbcTemplate books) {
        return books.queryForObject(TASKS, Integer.class, "UI-2026-00000001");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
