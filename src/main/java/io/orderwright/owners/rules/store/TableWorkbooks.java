package io.orderwright.owners.rules.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.platform.decisions.OwnersTables.OwnersTable;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.kernel.Fingerprint;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that owners have brought in, which of them decide, and the lock under which that changes. */
@Repository
public class TableWorkbooks {

    private static final TypeReference<List<TableFault>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<OwnFact>> OWN_FACTS = new TypeReference<>() {};

    /** Of each table: the one in force, and those that stand in where it cannot be used any more. */
    private static final int STANDING_IN = 3;

    private static final String IN_FORCE =
            """
            select * from (
                select id, table_name, row_number() over (partition by table_name order by in_force_from desc, id desc) as place
                from table_release where state = 'RELEASED' and in_force_from <= ?) r
            where place <= """
                    + STANDING_IN;

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    TableWorkbooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is brought in. */
    public record Workbook(String name, byte[] content) {

        @Override
        public String toString() {
            return name;
        }
    }

    public void add(long release, Workbook file, List<TableFault> findings, List<OwnFact> ownFacts) {
        jdbc.sql("insert into table_workbook (release_id, name, sha256, content, findings, own_facts)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb)")
                .params(
                        release,
                        file.name(),
                        Fingerprint.of(file.content()),
                        file.content(),
                        text(findings),
                        text(ownFacts))
                .update();
    }

    /** The own fields that it asks about, as they were when it was brought in. */
    public List<OwnFact> ownFacts(long release) {
        return jdbc.sql("select own_facts from table_workbook where release_id = ?")
                .param(release)
                .query((row, number) -> list(row.getString(1), OWN_FACTS))
                .single();
    }

    /** A release that decides, or will from a moment on, and what it asks of own fields. */
    public record AskingRelease(String table, byte[] content, List<OwnFact> ownFacts) {}

    /** Those that ask about own fields, of what decides at that moment and what will. */
    public List<AskingRelease> asking(Instant at) {
        return jdbc.sql("select r.table_name, w.content, w.own_facts from table_workbook w"
                        + " join table_release r on r.id = w.release_id"
                        + " where w.own_facts <> '[]' and r.state = 'RELEASED' and (r.in_force_from > ? or r.id in (select f.id from ("
                        + IN_FORCE + ") f where f.place = 1)) order by r.table_name, r.id")
                .params(Timestamp.from(at), Timestamp.from(at))
                .query((row, number) ->
                        new AskingRelease(row.getString(1), row.getBytes(2), list(row.getString(3), OWN_FACTS)))
                .list();
    }

    /** All that releases of a table ask about own fields, or asked: what was decided by them still tells it. */
    public List<OwnFact> everAskedBy(String table) {
        return jdbc
                .sql("select w.own_facts from table_workbook w join table_release r on r.id = w.release_id"
                        + " where r.table_name = ? and r.state in ('RELEASED', 'ENDED') and w.own_facts <> '[]'")
                .param(table)
                .query((row, number) -> list(row.getString(1), OWN_FACTS))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    public Workbook of(long release) {
        return jdbc.sql("select name, content from table_workbook where release_id = ?")
                .param(release)
                .query((row, number) -> new Workbook(row.getString("name"), row.getBytes("content")))
                .single();
    }

    /** What is wrong with it. */
    public List<TableFault> findings(long release) {
        return jdbc.sql("select findings from table_workbook where release_id = ?")
                .param(release)
                .query((row, number) -> list(row.getString("findings"), FINDINGS))
                .single();
    }

    /** What decides at that moment, and what would stand in for it, the one in force first. */
    public List<OwnersTable> inForce(Instant at) {
        return jdbc.sql("select r.id, r.table_name, w.content, w.own_facts from (" + IN_FORCE
                        + ") r join table_workbook w on w.release_id = r.id order by r.table_name, r.place")
                .param(Timestamp.from(at))
                .query((row, number) -> new OwnersTable(
                        row.getString("table_name"),
                        String.valueOf(row.getLong("id")),
                        row.getBytes("content"),
                        list(row.getString("own_facts"), OWN_FACTS)))
                .list();
    }

    /** Says the same as long as the same releases are in force. */
    public String stamp(Instant at) {
        return String.join(
                " ",
                jdbc.sql("select r.id from (" + IN_FORCE + ") r order by r.table_name, r.place")
                        .param(Timestamp.from(at))
                        .query(String.class)
                        .list());
    }

    /** Nobody else changes what decides until the transaction ends. */
    public void hold() {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('decision tables', 0)) as text)")
                .query(String.class)
                .single();
    }

    private String text(List<?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings and fields are plain values", e);
        }
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept findings or fields cannot be read", e);
        }
    }
}
