package io.orderwright.process.engine.history.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, in the engine's own tables, what ended long ago. */
@Repository
public class EndedInstances {

    private final JdbcClient jdbc;

    EndedInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that should have been removed by now, each by the time to live of the version by which it ran. */
    public long overdue(Instant now, Duration grace) {
        return jdbc.sql(
                        """
                        select count(*)
                        from (select distinct history_ttl_ as days from act_re_procdef where history_ttl_ is not null) kept
                        join act_hi_procinst i on i.end_time_ < cast(:until as timestamp) - make_interval(days => kept.days)
                        join act_re_procdef d on d.id_ = i.proc_def_id_ and d.history_ttl_ = kept.days""")
                .param("until", Timestamp.from(now.minus(grace)))
                .query(Long.class)
                .single();
    }
}
