package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.jobs.ImportRunner;
import io.orderwright.platform.security.RunningApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No import goes on for ever, and none comes back at each start. */
@Tag("doors")
@RunningApplication
class ImportEndsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ImportRunner runner;

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatEndedTheApplicationTwiceIsNotTriedAThirdTime() {
        ImportClient morgan = new ImportClient(port, "morgan");
        long id = unfinished(morgan, 2);
        runner.resume();
        JsonNode job = morgan.ended(id);
        assertThat(job.get("state").asText()).isEqualTo("FAILED");
        assertThat(morgan.errors(job).get(0).get("code").asText()).isEqualTo("intake.given-up");
        assertThat(leftovers(id)).isZero();
    }

    @Test
    void whoBroughtAFileInMayEndItsImportAndNobodyElse() {
        ImportClient morgan = new ImportClient(port, "morgan");
        long id = unfinished(morgan, 0);
        String end = "/api/v1/imports/" + id + "/end";
        assertThat(new ImportClient(port, "sally")
                        .post(end, "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
        assertThat(morgan.post(end, "application/json", BodyPublishers.noBody()).statusCode())
                .isEqualTo(202);
        JsonNode job = morgan.ended(id);
        assertThat(job.get("state").asText()).isEqualTo("FAILED");
        assertThat(morgan.errors(job).get(0).get("code").asText()).isEqualTo("intake.ended");
        assertThat(leftovers(id)).isZero();
        assertThat(jdbc.queryForObject("select count(*) from customer where code = ?", Long.class, own))
                .isZero();
    }

    /** An import that nobody works on, as one that a killed application left. */
    private long unfinished(ImportClient client, int attempts) {
        byte[] file = ("code,name,currency\n" + own + ",Own,CNY\n").getBytes(StandardCharsets.UTF_8);
        long id = client.bringIn("customers", file, true).get("id").asLong();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("insert into import_content (import_id, no, bytes) values (?, 0, ?)", id, file);
            jdbc.update(
                    "update import_job set state = 'CHECKING', dry_run = false, finished_at = null, attempts = ? where id = ?",
                    attempts,
                    id);
        });
        return id;
    }

    private Long leftovers(long id) {
        return jdbc.queryForObject("select count(*) from import_content where import_id = ?", Long.class, id);
    }
}
