package io.orderwright.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What a company of version 0.1 has in its database and its partners have in their books: orders in every state, approvals,
 * limits, changes, a stock take, purchase and work orders under way, partners that refused or did not answer; the application
 * had been killed with -9. Written by version 0.1 itself, a file per table ({@code upgrade/orderwright-0.1.zip}).
 */
final class DataOfVersion01 {

    /** The last migration of version 0.1. */
    private static final String LAST_MIGRATION = "89";

    private static final List<String> ENGINE_TABLES = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    /** When it had written the last of them: whole days since then are added to every day from that one on. */
    private static final Instant KILLED = Instant.parse("2026-11-28T09:50:00Z");

    private static final Set<String> PLANNED = Set.of("work_order.csv", "work_slot.csv", "expected_receipt.csv");

    private static final Pattern DAY = Pattern.compile("(?<![0-9])20[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9])");

    private DataOfVersion01() {}

    /** Lays tables and rows as version 0.1 left them. */
    static void into(DataSource database) {
        Flyway.configure().dataSource(database).target(LAST_MIGRATION).load().migrate();
        ResourceDatabasePopulator engine = new ResourceDatabasePopulator();
        ENGINE_TABLES.forEach(part -> engine.addScript(
                new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
        engine.execute(database);
        Map<String, byte[]> files = files();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The rows belong together as they are: no trigger and no foreign key looks at them one by one.
            statement.execute("set session_replication_role = replica");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith(".csv")) {
                    load(statement, copy, file.getKey().replace(".csv", ""), file.getValue());
                }
            }
            for (String line : new String(files.get("_sequences.txt"), StandardCharsets.UTF_8).split("\n")) {
                String[] sequence = line.split(",");
                statement.execute("select setval('" + sequence[0] + "', " + sequence[1] + ")");
            }
            // They name days: where nothing of them is left out, their fingerprints are made anew.
            statement.execute("update effect set request_hash = encode(sha256(convert_to(request, 'UTF8')), 'hex')"
                    + " where request not like '%***%'");
            statement.execute("set session_replication_role = default");
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the data of version 0.1 cannot be laid", e);
        }
    }

    /** Lays the partners' journals, so that they know what version 0.1 had told them. */
    static void journalsInto(Path sandbox) {
        try {
            Files.createDirectories(sandbox);
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                if (file.getKey().startsWith("sandbox/")) {
                    Files.write(sandbox.resolve(file.getKey().substring("sandbox/".length())), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Statement statement, CopyManager copy, String table, byte[] rows)
            throws SQLException, IOException {
        String text = new String(rows, StandardCharsets.UTF_8);
        String columns = text.substring(0, text.indexOf('\n'));
        statement.execute("delete from " + table);
        copy.copyIn(
                "copy " + table + " (" + columns + ") from stdin with (format csv, header)",
                new java.io.ByteArrayInputStream(rows));
    }

    /**
     * Or yesterday: what was due in two days still is, whenever the tests run. Days before stay, they are of master data;
     * those on which work is planned stay the same days of the week.
     */
    private static byte[] asIfKilledToday(String name, byte[] file) {
        long since = Duration.between(KILLED, Instant.now()).toDays();
        long days = PLANNED.contains(name) ? 7 * ((since + 6) / 7) : since;
        LocalDate first = LocalDate.ofInstant(KILLED, ZoneOffset.UTC);
        return DAY.matcher(new String(file, StandardCharsets.UTF_8))
                .replaceAll(found -> {
                    LocalDate day = LocalDate.parse(found.group());
                    return (day.isBefore(first) ? day : day.plusDays(days)).toString();
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = new ClassPathResource("upgrade/orderwright-0.1.zip").getInputStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), asIfKilledToday(entry.getName(), zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
