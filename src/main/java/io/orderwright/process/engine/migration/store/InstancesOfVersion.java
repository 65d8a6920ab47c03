package io.orderwright.process.engine.migration.store;

import io.orderwright.owners.diagrams.migration.ports.StartedInstance;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is under way on a version, and for what each instance waits. */
@Repository
public class InstancesOfVersion {

    private final JdbcClient jdbc;

    InstancesOfVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an instance waits for besides people and partners.
     *
     * @param kind timer, message, signal or conditional
     * @param step id of the step or event
     * @param name of the message; empty for a time
     * @param due of a time
     */
    public record AwaitedEvent(
            String kind, String step, String name, @Nullable Instant due) {}

    /**
     * An instance by itself.
     *
     * @param incidents open ones
     * @param called processes that it has called and that are under way
     * @param since when the newest step began at which it stands; absent where none has begun
     */
    public record InstanceFacts(
            boolean suspended,
            int incidents,
            int called,
            @Nullable Instant since) {}

    public Map<Integer, Long> underWay(String process) {
        Map<Integer, Long> counted = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select d.version_, count(*) as under_way from act_ru_execution e
                            join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = ? and e.parent_id_ is null group by d.version_ order by d.version_ desc""")
                .param(process)
                .query(row -> {
                    counted.put(row.getInt("version_"), row.getLong("under_way"));
                });
        return counted;
    }

    /** By step; a step that is done for several is counted once for each. */
    public Map<String, Long> standing(String definition) {
        Map<String, Long> counted = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select step, count(*) as standing from (
                            select act_id_ as step from act_hi_actinst where proc_def_id_ = :definition and end_time_ is null
                            union all
                            select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                            where j.process_def_id_ = :definition and d.job_type_ = 'async-continuation') at_steps
                        group by step""")
                .param("definition", definition)
                .query(row -> {
                    counted.put(row.getString("step"), row.getLong("standing"));
                });
        return counted;
    }

    public List<StartedInstance> instances(String definition, String after, int most) {
        return jdbc.sql(
                        """
                        select id_, coalesce(business_key_, id_) as subject from act_ru_execution
                        where proc_def_id_ = ? and parent_id_ is null and id_ > ? order by id_ limit ?""")
                .params(definition, after, most)
                .query((row, number) -> new StartedInstance(row.getString("id_"), row.getString("subject")))
                .list();
    }

    public InstanceFacts facts(String instance) {
        return jdbc.sql(
                        """
                        select e.suspension_state_ = 2 as suspended,
                            (select count(*) from act_ru_incident i where i.proc_inst_id_ = e.id_) as incidents,
                            (select count(*) from act_ru_execution c join act_ru_execution s on s.id_ = c.super_exec_
                                where s.proc_inst_id_ = e.id_) as called,
                            (select max(a.start_time_) from act_hi_actinst a
                                where a.proc_inst_id_ = e.id_ and a.end_time_ is null) as since
                        from act_ru_execution e where e.id_ = ?""")
                .param(instance)
                .query((row, number) -> new InstanceFacts(
                        row.getBoolean("suspended"),
                        row.getInt("incidents"),
                        row.getInt("called"),
                        moment(row.getTimestamp("since"))))
                .optional()
                .orElse(new InstanceFacts(false, 0, 0, null));
    }

    public List<AwaitedEvent> waited(String instance) {
        return jdbc.sql(
                        """
                        select 'timer' as kind, d.act_id_ as step, '' as name, j.duedate_ as due
                        from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.process_instance_id_ = :instance and j.type_ = 'timer'
                        union all
                        select event_type_, activity_id_, coalesce(event_name_, ''), null
                        from act_ru_event_subscr where proc_inst_id_ = :instance and event_type_ <> 'compensate'""")
                .param("instance", instance)
                .query((row, number) -> new AwaitedEvent(
                        row.getString("kind"),
                        row.getString("step"),
                        row.getString("name"),
                        moment(row.getTimestamp("due"))))
                .list();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
