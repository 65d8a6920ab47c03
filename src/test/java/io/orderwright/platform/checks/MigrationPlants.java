package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with instances that were moved to another version of their diagram. */
final class MigrationPlants {

    private static final String DONE =
            """
            insert into diagram_migration (id, version, process_key, from_version, to_version, state, reason, asked_by, asked_at,
                decided_by, decided_at, comment, ended_by, ended_at, end_reason)
            values (999999, 0, 'order-to-cash', %d, %d, 'DONE', 'planted', 'peter', now(), '%s', now(), '', 'system', now(), '')""";

    private static final String MOVED =
            """
            insert into diagram_migration_instance (migration_id, instance_id, subject, outcome, settled_at, messages, timers)
            select 999999, e.id_, e.business_key_, 'MOVED', now(), 0, 0 from act_ru_execution e
                join act_re_procdef d on d.id_ = e.proc_def_id_
            where e.business_key_ = $ and e.parent_id_ is null and d.key_ = 'order-to-cash'""";

    private MigrationPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of("migrations-decided", "select 'order-to-cash 999999'", DONE.formatted(2, 1, "peter")),
            Plant.of(
                    "migrations-settled",
                    "select 'PLANTED-1'",
                    DONE.formatted(2, 1, "grace"),
                    "insert into diagram_migration_instance (migration_id, instance_id, subject) values (999999, 'planted', $)"),
            Plant.order("moved-current", "TO_SHIP", DONE.formatted(1, 2, "grace"), MOVED),
            Plant.order(
                    "moved-waits",
                    "TO_SHIP",
                    DONE.formatted(2, 1, "grace"),
                    MOVED,
                    "delete from act_ru_identitylink where task_id_ is not null",
                    "delete from act_ru_task where proc_inst_id_ in"
                            + " (select id_ from act_ru_execution where business_key_ = $)"),
            Plant.order(
                    "moved-waits",
                    "WAITING_FOR_STOCK",
                    DONE.formatted(2, 1, "grace"),
                    MOVED,
                    "delete from act_ru_event_subscr where activity_id_ = 'catchStockArrived'"),
            Plant.order(
                    "moved-waits",
                    "TO_SHIP",
                    DONE.formatted(2, 1, "grace"),
                    MOVED,
                    """
                    insert into act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, proc_inst_id_, activity_id_,
                        created_)
                    select s.id_ || '2', 1, s.event_type_, s.event_name_, s.execution_id_, s.proc_inst_id_, s.activity_id_, now()
                    from act_ru_event_subscr s join act_ru_execution e on e.id_ = s.proc_inst_id_ where e.business_key_ = $"""),
            Plant.order(
                    "moved-waits",
                    "TO_SHIP",
                    DONE.formatted(2, 1, "grace"),
                    MOVED,
                    """
                    insert into act_ru_job (id_, rev_, type_, exclusive_, process_instance_id_, execution_id_, process_def_id_,
                        job_def_id_, retries_, suspension_state_, duedate_)
                    select 'planted' || n, 1, 'timer', true, e.id_, e.id_, e.proc_def_id_, d.id_, 3, 1, now() + interval '9 days'
                    from act_ru_execution e join act_ru_jobdef d on d.proc_def_id_ = e.proc_def_id_, generate_series(1, 2) n
                    where e.business_key_ = $ and e.parent_id_ is null and d.act_id_ = 'boundaryPaymentDue'"""));
}
