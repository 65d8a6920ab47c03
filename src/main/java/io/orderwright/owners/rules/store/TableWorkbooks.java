package io.orderwright.owners.rules.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.platform.decisions.OwnersTables.OwnersTable;
import io.orderwright.platform.decisions.faults.TableFault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that owners have brought in, which of them decide, and the lock under which that changes. */
@Repository
public class TableWorkbooks {

    private static final TypeReference<List<TableFault>> FINDINGS = new TypeReference<>() {};

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

    public void add(long release, String name, String sha256, byte[] content, List<TableFault> findings) {
        jdbc.sql(
                        "insert into table_workbook (release_id, name, sha256, content, findings) values (?, ?, ?, ?, ?::jsonb)")
                .params(release, name, sha256, content, text(findings))
                .update();
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
                .query((row, number) -> list(row.getString("findings")))
                .single();
    }

    /** What decides at that moment, and what would stand in for it, the one in force first. */
    public List<OwnersTable> inForce(Instant at) {
        return jdbc.sql("select r.id, r.table_name, w.content from (" + IN_FORCE
                        + ") r join table_workbook w on w.release_id = r.id order by r.table_name, r.place")
                .param(Timestamp.from(at))
                .query((row, number) -> new OwnersTable(
                        row.getString("table_name"), String.valueOf(row.getLong("id")), row.getBytes("content")))
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

    private String text(List<TableFault> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings are plain values", e);
        }
    }

    private List<TableFault> list(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept findings cannot be read", e);
        }
    }
}
