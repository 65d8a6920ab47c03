package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong between documents, the engine, partners and what is recorded of them. */
final class ProcessPlants {

    private ProcessPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.order(
                    "effects-once",
                    "CLOSED",
                    "insert into effect (key, topic, order_number, seq, state, request_hash, request, response)"
                            + " select key || '2', topic, order_number, 2, state, request_hash, request, response"
                            + " from effect where order_number = $ and topic = 'sms.order-confirmation'"),
            Plant.order(
                    "effects-of-orders",
                    "CLOSED",
                    "update effect set state = 'FAILED' where topic = 'finance.post-invoice' and order_number"
                            + " in (select posted_under from invoice where order_number = $)"),
            Plant.order(
                    "effects-of-orders",
                    "TO_SHIP",
                    "delete from effect where order_number = $ and topic = 'erp.post-sales-order'"),
            Plant.order(
                    "instance-of-order",
                    "TO_SHIP",
                    "update act_ru_execution set business_key_ = null where business_key_ = $"),
            Plant.order("instance-of-order", "TO_SHIP", "update sales_order set state = 'CLOSED' where number = $"),
            Plant.of(
                    "instance-of-order",
                    "select 'SO-1999-00000001'",
                    "update act_ru_execution set business_key_ = $ where business_key_ ="
                            + " (select min(number) from sales_order where state = 'TO_SHIP')"),
            Plant.order("instance-agrees", "TO_SHIP", "update sales_order set state = 'CONFIRMING' where number = $"),
            Plant.order("instance-agrees", "IN_APPROVAL", "update sales_order set state = 'PLACED' where number = $"),
            Plant.order(
                    "waits-visibly",
                    "TO_SHIP",
                    "delete from act_ru_identitylink where task_id_ is not null",
                    "delete from act_ru_task where proc_inst_id_ in"
                            + " (select id_ from act_ru_execution where business_key_ = $)"),
            Plant.order(
                    "waits-visibly",
                    "IN_APPROVAL",
                    "delete from act_ru_identitylink where task_id_ is not null",
                    "update act_ru_variable set task_id_ = null",
                    "delete from act_ru_task where proc_inst_id_ in"
                            + " (select id_ from act_ru_execution where business_key_ = $)"),
            Plant.order(
                    "waits-visibly",
                    "WAITING_FOR_STOCK",
                    "delete from act_ru_event_subscr where activity_id_ = 'catchStockArrived'"),
            Plant.of(
                    "diagrams-released",
                    "select 'approval-copy 1'",
                    "update act_re_deployment set source_ = null where name_ = 'approval-copy'"),
            Plant.of(
                    "diagrams-released",
                    "select 'approval-copy 1'",
                    "update act_re_deployment set source_ = 'release' where name_ = 'approval-copy'",
                    """
                    insert into diagram_candidate (version, process_key, process_name, state, content_hash, faults,
                        base_version, note, brought_by, brought_at, decided_by, decided_at, deployment_id)
                    select 0, 'approval-copy', 'Copy', 'IN_FORCE', '0f', 0, 0, 'alone', 'peter', now(), 'peter', now(), id_
                    from act_re_deployment where name_ = 'approval-copy'"""),
            Plant.of(
                    "releases-deployed",
                    "select 'approval-copy 999999'",
                    """
                    insert into diagram_candidate (id, version, process_key, process_name, state, content_hash, faults,
                        base_version, note, brought_by, brought_at, deployment_id)
                    values (999999, 0, 'approval-copy', 'Copy', 'IN_FORCE', '0f', 0, 0, 'lost', 'peter', now(), 'none')"""),
            Plant.order("decisions-explained", "CLOSED", "update decision set row_name = ' ' where subject = $"),
            Plant.of(
                    "decisions-explained",
                    "select min(subject) from approval",
                    "update approval set table_version = '' where subject = $"),
            Plant.of(
                    "audit-append-only",
                    "select 'audit_record_append_only'",
                    "alter table audit_record disable trigger audit_record_append_only"),
            Plant.of(
                    "audit-append-only",
                    "select 'audit_seal_no_truncate'",
                    "alter table audit_seal disable trigger audit_seal_no_truncate"),
            Plant.of(
                    "audit-sealed",
                    "select 'seal ' || coalesce(max(number), 0) + 1 from audit_seal",
                    """
                    insert into audit_seal select (select coalesce(max(number), 0) + 1 from audit_seal),
                        generation, xact, id, 1, repeat('0', 64), at
                    from audit_record order by generation desc, xact desc, id desc limit 1"""));
}
