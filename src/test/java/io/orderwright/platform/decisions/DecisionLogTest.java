package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.credit.CreditFacts;
import io.orderwright.platform.decisions.store.DecisionRecords;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A decision is kept with what decided it, in the transaction of whoever acts on it. */
@Tag("journey")
class DecisionLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static EmbeddedPostgres postgres;
    private static AnnotationConfigApplicationContext context;
    private static DecisionLog log;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V25__decisions.sql"))
                .execute(postgres.getPostgresDatabase());
        context = new AnnotationConfigApplicationContext(Setup.class);
        log = context.getBean(DecisionLog.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        postgres.close();
    }

    @Test
    void aDecisionIsKeptWithTableVersionRowAndInputs() {
        Decision made = ShippedTables.tables()
                .decide(
                        "credit/credit-decision",
                        new CreditFacts("A", "VIP", new BigDecimal("110.50"), 3, new BigDecimal("99.90"), false, 1000));
        Decision later = new Decision("approval/approval-levels", "#0", "A-1", Map.of("levels", ""), Map.of());
        transaction.executeWithoutResult(status -> {
            log.record("SO-2026-00000001", made);
            log.record("SO-2026-00000002", made);
            log.record("SO-2026-00000001", later);
        });
        List<RecordedDecision> kept = log.of("SO-2026-00000001");
        assertThat(kept).extracting(RecordedDecision::decision).containsExactly(made, later);
        assertThat(kept).allMatch(decision -> decision.decidedAt().equals(NOW));
        assertThat(made.row()).isEqualTo("D-3");
    }

    @Test
    void aDecisionIsKeptOnlyIfItsTransactionCommits() {
        Decision made = new Decision("t", "#0", "A-1", Map.of("answer", "APPROVE"), Map.of("amount", 1));
        transaction.executeWithoutResult(status -> {
            log.record("SO-2026-00000009", made);
            status.setRollbackOnly();
        });
        assertThat(log.of("SO-2026-00000009")).isEmpty();
        assertThatThrownBy(() -> log.record("SO-2026-00000009", made))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Configuration
    @EnableTransactionManagement
    static class Setup {

        @Bean
        DataSource dataSource() {
            return postgres.getPostgresDatabase();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        DecisionLog decisionLog(DataSource dataSource) {
            return new DecisionLog(new DecisionRecords(new JdbcTemplate(dataSource)), Clock.fixed(NOW, ZoneOffset.UTC));
        }
    }
}
