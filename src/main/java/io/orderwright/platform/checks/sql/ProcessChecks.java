package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 8 and 9: every order stands where its process stands, and waits for something that can be seen. */
final class ProcessChecks {

    /** The instances of orders, with what they called, and where each of their tokens stands. */
    private static final String INSTANCES =
            """
            with recursive instance as (
                select e.id_ as id, e.business_key_ as number
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'order-to-cash' and e.parent_id_ is null and e.super_exec_ is null
            ), tree as (
                select id, number from instance
                union all
                select called.id_, t.number from tree t
                    join act_ru_execution caller on caller.proc_inst_id_ = t.id
                    join act_ru_execution called on called.super_exec_ = caller.id_
            ), token as (
                select t.number, e.id_ as id, e.act_id_ as activity
                from act_ru_execution e join tree t on t.id = e.proc_inst_id_
                where not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
                    -- Who has answered, or came first to a join, waits without a sign for those beside him who have not.
                    and (e.is_active_ or not e.is_concurrent_ or not exists (
                        select 1 from act_ru_execution s where s.parent_id_ = e.parent_id_ and s.id_ <> e.id_
                            and (s.is_active_ or exists (select 1 from act_ru_execution c where c.parent_id_ = s.id_))))
            )
            """;

    private ProcessChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "state-legal",
                    8,
                    """
                    select number as subject, format('state=%s', state) as found from sales_order
                    where state not in ('PLACED', 'ON_HOLD', 'IN_APPROVAL', 'SENT_BACK', 'WAITING_FOR_STOCK',
                        'WAITING_FOR_PAYMENT', 'CONFIRMING', 'TO_SHIP',
                        'PARTLY_SHIPPED', 'SHIPPED', 'CLOSED', 'REJECTED', 'CANCELLED')"""),
            // A reminder on its way outlives the payment, and a cancelled order's reversal the cancellation.
            new SqlCheck(
                    "instance-of-order",
                    8,
                    INSTANCES
                            + """
                            , counted as (select number, count(*) as instances from instance group by number)
                            select coalesce(o.number, c.number) as subject,
                                format('order=%s instances=%s', o.state, coalesce(c.instances, 0)) as found
                            from sales_order o full join counted c on c.number = o.number
                            where o.number is null or c.instances > 1
                                or (o.state not in ('CLOSED', 'REJECTED', 'CANCELLED') and c.number is null)
                                or (o.state in ('CLOSED', 'REJECTED', 'CANCELLED') and exists (
                                    select 1 from token t where t.number = o.number and t.activity
                                    not in ('externalRemindCustomer', 'externalReverseSalesOrder',
                                        'externalReverseRejectedOrder', 'userResolveReversalRefusal',
                                        'userResolveRejectedReversal')))
                            union all
                            select coalesce(i.number, i.id), 'no such order' from instance i
                            where i.number is null"""),
            new SqlCheck(
                    "instance-agrees",
                    8,
                    INSTANCES
                            + """
                            , allowed (activity, states) as (values
                                ('userCheckDuplicate', '{PLACED,IN_APPROVAL}'), ('userResolveCreditHold', '{ON_HOLD}'),
                                ('boundaryCreditChanged', '{ON_HOLD}'), ('callRelease', '{ON_HOLD}'),
                                ('taskAskNoMore', '{ON_HOLD}'), ('callShipmentRelease', '{ON_HOLD}'),
                                ('taskAskShipmentNoMore', '{ON_HOLD}'), ('callApproval', '{IN_APPROVAL,SENT_BACK}'),
                                ('userSignOff', '{IN_APPROVAL,ON_HOLD}'), ('userReviseSubject', '{SENT_BACK,ON_HOLD}'),
                                ('userApproveOrder', '{IN_APPROVAL}'), ('taskFindApprovers', '{IN_APPROVAL,ON_HOLD}'),
                                ('userReviseOrder', '{SENT_BACK}'),
                                ('userFollowApproval', '{IN_APPROVAL,SENT_BACK,ON_HOLD}'), ('catchStockArrived', '{WAITING_FOR_STOCK}'),
                                ('taskCheckPrepayment', '{PLACED,ON_HOLD,IN_APPROVAL,WAITING_FOR_STOCK}'),
                                ('catchPrepayment', '{WAITING_FOR_PAYMENT}'),
                                ('catchSupplyDeposit', '{PLACED,ON_HOLD,IN_APPROVAL}'), ('catchShipmentDeposit', '{CONFIRMING}'),
                                ('userResolveShipmentHold', '{ON_HOLD}'), ('boundaryShipmentCreditChanged', '{ON_HOLD}'),
                                ('externalPostSalesOrder', '{CONFIRMING}'), ('userResolveErpRefusal', '{CONFIRMING}'),
                                ('externalConfirmToCustomer', '{CONFIRMING}'), ('userShipGoods', '{TO_SHIP}'),
                                ('gatewayNextDelivery', '{PARTLY_SHIPPED}'), ('catchRestArrived', '{PARTLY_SHIPPED}'),
                                ('externalPostInvoice', '{SHIPPED}'), ('userResolveFinanceRefusal', '{SHIPPED}'),
                                ('receivePayment', '{SHIPPED}'), ('externalRemindCustomer', '{SHIPPED,CLOSED}'),
                                ('externalReverseSalesOrder', '{CANCELLED}'), ('userResolveReversalRefusal', '{CANCELLED}'),
                                ('userResolveRejectedReversal', '{REJECTED,CANCELLED}'),
                                ('externalReverseRejectedOrder', '{REJECTED,CANCELLED}'))
                            select o.number as subject, format('order=%s process=%s', o.state, t.activity) as found
                            from token t join sales_order o on o.number = t.number
                                join allowed a on a.activity = t.activity
                            where o.state <> all (a.states::text[])"""),
            // The wait for a cancellation is always there and does not count.
            new SqlCheck(
                    "waits-visibly",
                    9,
                    INSTANCES
                            + """
                            select t.number as subject, format('process=%s', t.activity) as found
                            from token t
                            where not exists (select 1 from act_ru_execution c where c.super_exec_ = t.id)
                                and not exists (select 1 from act_ru_task w where w.execution_id_ = t.id)
                                and not exists (select 1 from act_ru_ext_task w where w.execution_id_ = t.id
                                    and coalesce(w.retries_, 1) > 0)
                                and not exists (select 1 from act_ru_job w where w.execution_id_ = t.id and w.retries_ > 0)
                                and not exists (select 1 from act_ru_event_subscr w where w.execution_id_ = t.id
                                    and w.activity_id_ <> 'startCancellationAsked')
                                and not exists (select 1 from act_ru_incident w where w.execution_id_ = t.id)"""));
}
