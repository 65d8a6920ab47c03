package io.orderwright.fulfilment.expediting;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.ground.EmbeddedDatabase;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Losses that were kept without a unit get that of their product, in their order. */
@Tag("fulfilment")
class LossesMigrationTest {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase server;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void migrate() {
        server = EmbeddedDatabase.start(folder);
        jdbc = new JdbcTemplate(new DriverManagerDataSource(server.url()));
        upTo("252");
        jdbc.update("insert into product (id, version, sku, name, unit, price, currency, tax_code, active)"
                + " values (1, 0, 'WIRE', 'Wire', 'm', 10, 'CNY', 'CN13', true)");
        insertion(
                1,
                "[{\"order\": \"SO-1\", \"tier\": \"KEY\", \"sku\": \"WIRE\", \"pieces\": 2.5},"
                        + " {\"order\": \"SO-2\", \"tier\": \"NEW\", \"sku\": \"GONE\", \"pieces\": 4}]");
        insertion(2, "[]");
        upTo("latest");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void insertion(long id, String losses) {
        jdbc.update(
                """
                insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at,
                    table_version, row_name)
                values (?, 'UI-' || ?, 'SO-9', 'fair', 'DONE', ?::jsonb, 'sally', now(), '1', 'row')""",
                id,
                id,
                "{\"losses\": " + losses + ", \"slips\": [], \"gains\": [], \"reachable\": [\"SO-1\"]}");
    }

    private static void upTo(String version) {
        Flyway.configure()
                .dataSource(jdbc.getDataSource())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void eachLossSaysItsUnit() {
        assertThat(kept("jsonb_path_query_array(displacement, '$.losses[*].unit')"))
                .isEqualTo("[\"m\", \"pc\"]");
        assertThat(kept("jsonb_path_query_array(displacement, '$.losses[*].pieces')"))
                .isEqualTo("[2.5, 4]");
        assertThat(kept("displacement -> 'reachable'")).isEqualTo("[\"SO-1\"]");
    }

    @Test
    void whatTookNothingStaysAsItWas() {
        assertThat(jdbc.queryForObject(
                        "select displacement ->> 'losses' from urgent_insertion where number = 'UI-2'", String.class))
                .isEqualTo("[]");
    }

    private static String kept(String expression) {
        return jdbc.queryForObject(
                "select (" + expression + ")::text from urgent_insertion where number = 'UI-1'", String.class);
    }
}
