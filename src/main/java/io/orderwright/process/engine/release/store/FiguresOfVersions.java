package io.orderwright.process.engine.release.store;

import io.orderwright.owners.diagrams.gray.VersionFigures;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, in the engine's own tables, what became of the instances of a version. */
@Repository
public class FiguresOfVersions {

    private final JdbcClient jdbc;

    FiguresOfVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that began since then. */
    public VersionFigures of(String process, int version, Instant since) {
        return jdbc.sql(
                        """
                        with begun as (
                            select i.id_, i.start_time_, i.end_time_, i.state_ from act_hi_procinst i
                                join act_re_procdef d on d.id_ = i.proc_def_id_
                            where d.key_ = :process and d.version_ = :version and i.start_time_ >= :since
                        )
                        select count(*) as begun, count(*) filter (where end_time_ is null) as running,
                            count(*) filter (where state_ = 'COMPLETED') as ended,
                            count(*) filter (where end_time_ is not null and state_ <> 'COMPLETED') as broken_off,
                            (select count(*) from act_ru_incident n join begun b on b.id_ = n.proc_inst_id_) as incidents,
                            (select count(*) from (select from act_hi_actinst a join begun b on b.id_ = a.proc_inst_id_
                                where a.act_type_ = 'userTask' group by a.proc_inst_id_, a.act_id_ having count(*) > 1) again)
                                as done_again,
                            cast(percentile_cont(0.5) within group (order by extract(epoch from end_time_ - start_time_))
                                filter (where state_ = 'COMPLETED') as bigint) as median
                        from begun""")
                .param("process", process)
                .param("version", version)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new VersionFigures(
                        version,
                        row.getLong("begun"),
                        row.getLong("running"),
                        row.getLong("ended"),
                        row.getLong("broken_off"),
                        row.getLong("incidents"),
                        row.getLong("done_again"),
                        row.getObject("median", Long.class)))
                .single();
    }
}
