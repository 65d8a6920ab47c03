package io.orderwright.owners.diagrams.store;

import io.orderwright.owners.diagrams.gray.GrayShare;
import io.orderwright.owners.diagrams.gray.GrayState;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which processes run by two versions beside each other. */
@Repository
public class GrayRows {

    private final JdbcClient jdbc;

    GrayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on, until another version comes or all begin on this one. */
    public void begin(String process, long candidate, GrayShare share, String by) {
        jdbc.sql("insert into gray_release (process_key, candidate_id, former, version, share, set_by, set_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, now(), '')")
                .params(process, candidate, share.former(), share.version(), share.share(), by)
                .update();
    }

    public void set(String process, int share, String reason, String by) {
        jdbc.sql("update gray_release set share = ?, reason = ?, set_by = ?, set_at = now() where process_key = ?")
                .params(share, reason, by, process)
                .update();
    }

    /** All begin on the newest. */
    public void end(String process) {
        jdbc.sql("delete from gray_release where process_key = ?")
                .param(process)
                .update();
    }

    public Optional<GrayState> of(String process) {
        return jdbc.sql(
                        """
                        select g.candidate_id, g.former, g.version, g.share, g.set_by, g.set_at, g.reason, c.deployed_at
                        from gray_release g join diagram_candidate c on c.id = g.candidate_id where g.process_key = ?""")
                .param(process)
                .query((row, number) -> new GrayState(
                        row.getLong("candidate_id"),
                        new GrayShare(row.getInt("former"), row.getInt("version"), row.getInt("share")),
                        row.getTimestamp("deployed_at").toInstant(),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("reason")))
                .optional();
    }

    /** By process. */
    public Map<String, GrayShare> all() {
        return jdbc
                .sql("select process_key, former, version, share from gray_release")
                .query((row, number) -> Map.entry(
                        row.getString("process_key"),
                        new GrayShare(row.getInt("former"), row.getInt("version"), row.getInt("share"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
