package io.orderwright.owners.diagrams.migration;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of instances that were moved: two people agreed, each is on one version, and none waits for nothing. */
@Component
class MigrationInvariants implements Invariants {

    private static final String MOVED =
            """
            with moved as (
                select distinct on (i.instance_id) i.instance_id, i.subject, m.process_key, m.to_version
                from diagram_migration_instance i join diagram_migration m on m.id = i.migration_id
                where i.outcome = 'MOVED' order by i.instance_id, i.migration_id desc
            )
            """;

    private static final String WAITS =
            """
            select w.subject as subject, 'nothing awaited at ' || t.act_id_ as found
            from moved w join act_ru_execution t on t.proc_inst_id_ = w.instance_id
            where t.is_active_ and not t.is_event_scope_ and t.act_id_ is not null
                and not exists (select 1 from act_ru_execution c where c.parent_id_ = t.id_ or c.super_exec_ = t.id_)
                and not exists (select 1 from act_ru_task o where o.execution_id_ = t.id_)
                and not exists (select 1 from act_ru_ext_task o where o.execution_id_ = t.id_)
                and not exists (select 1 from act_ru_job o join act_ru_jobdef d on d.id_ = o.job_def_id_
                    where o.execution_id_ = t.id_ and (d.act_id_ = t.act_id_ or exists (
                        select 1 from act_hi_actinst g where g.proc_inst_id_ = t.proc_inst_id_ and g.act_id_ = t.act_id_
                            and g.end_time_ is null and g.act_type_ = 'eventBasedGateway')))
                and not exists (select 1 from act_ru_event_subscr o
                    where o.execution_id_ = t.id_ and (o.activity_id_ = t.act_id_ or exists (
                        select 1 from act_hi_actinst g where g.proc_inst_id_ = t.proc_inst_id_ and g.act_id_ = t.act_id_
                            and g.end_time_ is null and g.act_type_ = 'eventBasedGateway')))
            union all
            select w.subject, 'nothing awaited at ' || a.act_id_
            from moved w join act_hi_actinst a on a.proc_inst_id_ = w.instance_id and a.end_time_ is null
            where a.act_type_ in ('receiveTask', 'intermediateMessageCatch', 'intermediateSignalCatch')
                and not exists (select 1 from act_ru_event_subscr o
                    where o.proc_inst_id_ = w.instance_id and o.activity_id_ = a.act_id_)
            union all
            select w.subject, 'awaited twice: ' || o.activity_id_
            from moved w join act_ru_event_subscr o on o.proc_inst_id_ = w.instance_id
            where o.event_type_ <> 'compensate'
            group by w.subject, o.execution_id_, o.activity_id_, o.event_name_ having count(*) > 1
            union all
            select w.subject, 'awaited twice: ' || d.act_id_
            from moved w join act_ru_job j on j.process_instance_id_ = w.instance_id join act_ru_jobdef d on d.id_ = j.job_def_id_
            -- Of a time that comes again, one that failed and the next one may be there.
            where j.type_ = 'timer' and j.repeat_ is null
            group by w.subject, j.execution_id_, d.act_id_ having count(*) > 1""";

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "migrations-decided",
                        8,
                        """
                        select format('%s %s', process_key, id) as subject,
                            format('asked=%s decided=%s', asked_by, coalesce(decided_by, 'nobody')) as found
                        from diagram_migration where state in ('RUNNING', 'STOPPED', 'DONE') and back_out_of is null
                            and (decided_by is null or decided_by = asked_by)"""),
                new Invariant(
                        "migrations-settled",
                        8,
                        """
                        select i.subject as subject, format('migration=%s state=%s', m.id, m.state) as found
                        from diagram_migration_instance i join diagram_migration m on m.id = i.migration_id
                        where i.outcome is null and m.state <> 'RUNNING'"""),
                new Invariant(
                        "moved-current",
                        8,
                        MOVED
                                + """
                                select w.subject as subject, format('version=%s moved=%s', d.version_, w.to_version) as found
                                from moved w join act_ru_execution e on e.id_ = w.instance_id
                                    join act_re_procdef d on d.id_ = e.proc_def_id_
                                where d.key_ <> w.process_key or d.version_ <> w.to_version"""),
                new Invariant("moved-waits", 9, MOVED + WAITS));
    }
}
