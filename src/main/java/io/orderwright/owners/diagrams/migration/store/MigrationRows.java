package io.orderwright.owners.diagrams.migration.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.owners.diagrams.migration.MigrationProgress;
import io.orderwright.owners.diagrams.migration.MoveOutcome;
import io.orderwright.owners.diagrams.migration.MovedInstance;
import io.orderwright.owners.diagrams.migration.ports.CheckedWaits;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.StartedInstance;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps and the instances of migrations. */
@Repository
public class MigrationRows {

    private static final TypeReference<List<MoveObstacle>> OBSTACLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final JsonMapper json = new JsonMapper();

    MigrationRows(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    public void keep(long migration, List<StepPair> steps) {
        int place = 0;
        for (StepPair step : steps) {
            jdbc.sql("insert into diagram_migration_step (migration_id, place, from_step, to_step, renewed)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(migration, place++, step.from(), step.to(), step.renewed())
                    .update();
        }
    }

    public List<StepPair> steps(long migration) {
        return jdbc.sql("select from_step, to_step, renewed from diagram_migration_step where migration_id = ?"
                        + " order by place")
                .param(migration)
                .query((row, number) ->
                        new StepPair(row.getString("from_step"), row.getString("to_step"), row.getBoolean("renewed")))
                .list();
    }

    /** They wait for their turn. */
    public void add(long migration, List<StartedInstance> instances) {
        many.batchUpdate(
                "insert into diagram_migration_instance (migration_id, instance_id, subject) values (?, ?, ?)",
                instances,
                1_000,
                (row, one) -> {
                    row.setLong(1, migration);
                    row.setString(2, one.instance());
                    row.setString(3, one.subject());
                });
    }

    /** Those that another has moved wait for their turn to go back. @return how many */
    public int addMoved(long migration, long of) {
        return jdbc.sql(
                        """
                        insert into diagram_migration_instance (migration_id, instance_id, subject)
                        select ?, instance_id, subject from diagram_migration_instance
                        where migration_id = ? and outcome = 'MOVED'""")
                .params(migration, of)
                .update();
    }

    /** The next one whose turn it is, held until the transaction ends; those that others hold are passed over. */
    public Optional<StartedInstance> next(long migration) {
        return jdbc.sql(
                        """
                        select instance_id, subject from diagram_migration_instance
                        where migration_id = ? and outcome is null
                        order by tries, instance_id limit 1 for update skip locked""")
                .param(migration)
                .query((row, number) -> new StartedInstance(row.getString("instance_id"), row.getString("subject")))
                .optional();
    }

    /** How many wait for their turn, those that others hold as well. */
    public long waiting(long migration) {
        return jdbc.sql("select count(*) from diagram_migration_instance where migration_id = ? and outcome is null")
                .param(migration)
                .query(Long.class)
                .single();
    }

    public void moved(long migration, String instance, CheckedWaits waits, Instant at) {
        jdbc.sql(
                        """
                        update diagram_migration_instance
                        set outcome = 'MOVED', settled_at = ?, messages = ?, timers = ?
                        where migration_id = ? and instance_id = ? and outcome is null""")
                .params(Timestamp.from(at), waits.messages(), waits.timers(), migration, instance)
                .update();
    }

    public void stays(long migration, String instance, MoveOutcome outcome, List<MoveObstacle> obstacles, Instant at) {
        jdbc.sql(
                        """
                        update diagram_migration_instance set outcome = ?, settled_at = ?, obstacles = ?::jsonb
                        where migration_id = ? and instance_id = ? and outcome is null""")
                .params(outcome.name(), Timestamp.from(at), text(obstacles), migration, instance)
                .update();
    }

    /** It is tried again, after the others. @return how often it was tried */
    public int tried(long migration, String instance) {
        return jdbc.sql(
                        """
                        update diagram_migration_instance set tries = tries + 1
                        where migration_id = ? and instance_id = ? and outcome is null returning tries""")
                .params(migration, instance)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Whatever waits for its turn stays where it is. */
    public void leave(long migration, Instant at) {
        jdbc.sql("update diagram_migration_instance set outcome = 'LEFT', settled_at = ?"
                        + " where migration_id = ? and outcome is null")
                .params(Timestamp.from(at), migration)
                .update();
    }

    public MigrationProgress progress(long migration) {
        return jdbc.sql(
                        """
                        select count(*) filter (where outcome is null) as waiting,
                            count(*) filter (where outcome = 'MOVED') as moved,
                            count(*) filter (where outcome = 'ENDED') as ended,
                            count(*) filter (where outcome = 'REFUSED') as refused,
                            count(*) filter (where outcome = 'LEFT') as left_over,
                            coalesce(sum(messages), 0) as messages, coalesce(sum(timers), 0) as timers
                        from diagram_migration_instance where migration_id = ?""")
                .param(migration)
                .query((row, number) -> new MigrationProgress(
                        row.getLong("waiting"),
                        row.getLong("moved"),
                        row.getLong("ended"),
                        row.getLong("refused"),
                        row.getLong("left_over"),
                        row.getLong("messages"),
                        row.getLong("timers")))
                .single();
    }

    /** In order of their ids. @param after the last one before; may be empty */
    public List<MovedInstance> instances(long migration, String after, int most) {
        return jdbc.sql(
                        """
                        select instance_id, subject, outcome, settled_at, obstacles, messages, timers
                        from diagram_migration_instance where migration_id = ? and instance_id > ?
                        order by instance_id limit ?""")
                .params(migration, after, most)
                .query((row, number) -> instance(row))
                .list();
    }

    private MovedInstance instance(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp at = row.getTimestamp("settled_at");
        return new MovedInstance(
                row.getString("instance_id"),
                row.getString("subject"),
                outcome == null ? null : MoveOutcome.valueOf(outcome),
                at == null ? null : at.toInstant(),
                list(row.getString("obstacles")),
                row.getObject("messages", Integer.class),
                row.getObject("timers", Integer.class));
    }

    private String text(List<MoveObstacle> obstacles) {
        try {
            return json.writeValueAsString(obstacles);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words are plain", e);
        }
    }

    private List<MoveObstacle> list(String text) {
        try {
            return json.readValue(text, OBSTACLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept words cannot be read", e);
        }
    }
}
