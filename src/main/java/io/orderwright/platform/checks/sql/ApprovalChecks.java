package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariant 10, in detail: no level without its votes, no vote without a right, no question without its task. */
final class ApprovalChecks {

    private ApprovalChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "approval-votes",
                    10,
                    """
                    with counted as (
                        select a.id,
                            count(*) filter (where s.origin = 'TABLE' and s.state = 'APPROVED') as yes,
                            count(*) filter (where s.origin = 'ADDED' and s.state not in ('APPROVED', 'REMOVED')) as lacking
                        from approval a left join approval_seat s on s.level_id = a.id and s.asking = a.asking
                        group by a.id)
                    select a.subject, format('level=%s mode=%s needed=%s yes=%s added without a yes=%s',
                        a.level_no, a.mode, a.needed, c.yes, c.lacking) as found
                    from approval a join counted c on c.id = a.id
                    where a.decision = 'APPROVED' and a.same_as_level is null and a.same_as is null
                        and (c.yes < a.needed or c.lacking > 0)
                    union all
                    select a.subject, format('level=%s stands as level=%s, where %s did not agree',
                        a.level_no, a.same_as_level, a.decided_by)
                    from approval a join approval b on b.round_id = a.round_id and b.level_no = a.same_as_level
                    where a.same_as_level is not null and (b.decision <> 'APPROVED' or not (
                        coalesce(b.same_as, b.same_as_level::text) is not null and b.decided_by = a.decided_by)
                        and not exists (select 1 from approval_seat s where s.level_id = b.id and s.asking = b.asking
                            and s.state = 'APPROVED' and s.answered_by = a.decided_by))
                    union all
                    select a.subject, format('level=%s stands as %s %s, by which %s did not agree to this',
                        a.level_no, a.same_as, a.same_as_number, a.decided_by)
                    from approval a join approval_round r on r.id = a.round_id
                    where a.same_as is not null and not exists (select 1 from credit_release c
                        where a.same_as = 'CREDIT_RELEASE' and c.id = a.same_as_number and c.order_number = a.subject
                            and c.released_by = a.decided_by and c.content <> ''
                            and (c.content = r.content or exists (select 1 from approval_act t where t.subject = r.subject
                                and t.round_no = r.round_no and t.verb = 'CARRY_OVER')))
                    union all
                    select r.subject, format('round %s approved, level %s is %s', r.round_no, a.level_no, a.decision)
                    from approval_round r join approval a on a.round_id = r.id
                    where r.state = 'APPROVED' and a.decision <> 'APPROVED'"""),
            new SqlCheck(
                    "approval-own-vote",
                    10,
                    """
                    select r.subject, format('level=%s asked=%s answered=%s for=%s',
                        a.level_no, s.person, s.answered_by, s.on_behalf_of) as found
                    from approval_seat s join approval a on a.id = s.level_id join approval_round r on r.id = a.round_id
                    where r.submitter in (s.answered_by, s.on_behalf_of, s.person, s.delegated_by)
                    union all
                    select r.subject, format('level=%s %s by=%s for=%s, who took part: %s', a.level_no, s.state,
                        s.answered_by, s.on_behalf_of, r.excluded)
                    from approval_seat s join approval a on a.id = s.level_id join approval_round r on r.id = a.round_id
                        cross join jsonb_object_keys(r.excluded) part(person)
                    where part.person in (s.answered_by, s.on_behalf_of) and not exists (select 1 from approval_act t
                        where t.subject = r.subject and t.round_no = r.round_no and t.verb = 'CARRY_OVER'
                            and t.actor = part.person and t.at > s.answered_at)
                    union all
                    select t.subject, format('level=%s %s by=%s', t.level_no, t.verb, t.actor)
                    from approval_act t join approval_round r on r.subject = t.subject and r.round_no = t.round_no
                    where t.actor = r.submitter and t.verb in ('APPROVE', 'REJECT', 'SEND_BACK', 'TRANSFER', 'DELEGATE',
                        'ADD_APPROVER', 'REMOVE_APPROVER', 'REVOKE')"""),
            // What was answered before acts were kept has none, and its round no content.
            new SqlCheck(
                    "approval-recorded",
                    10,
                    """
                    select r.subject, format('level=%s %s by=%s, and no act', a.level_no, s.state, s.answered_by) as found
                    from approval_seat s join approval a on a.id = s.level_id join approval_round r on r.id = a.round_id
                    where s.state in ('APPROVED', 'REJECTED') and r.content <> '' and not exists (
                        select 1 from approval_act t where t.subject = r.subject and t.round_no = r.round_no
                            and t.level_no = a.level_no and t.actor = s.answered_by
                            and t.verb = case s.state when 'APPROVED' then 'APPROVE' else 'REJECT' end)"""),
            new SqlCheck(
                    "approval-content",
                    10,
                    """
                    with last as (
                        select distinct on (subject) * from approval_round order by subject, round_no desc
                    ), stands as (
                        select o.number, o.state, o.customer_code || '|' || o.currency || '|' || o.gross || (
                            select string_agg('|' || l.sku || '*' || trim_scale(l.ordered) || '@' || l.gross, '' order by l.line_no)
                            from order_line l where l.order_id = o.id and l.ordered > 0) as content
                        from sales_order o)
                    select r.subject, format('order=%s is not what round %s approved', s.state, r.round_no) as found
                    from last r join stands s on s.number = r.subject
                    where r.state = 'APPROVED' and r.content <> ''
                        and r.content <> encode(sha256(convert_to(s.content, 'UTF8')), 'hex')"""),
            new SqlCheck(
                    "approval-asked",
                    10,
                    """
                    with task as (
                        select e.business_key_ as subject, v.long_ as seat
                        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                            join act_ru_variable v on v.execution_id_ = t.execution_id_ and v.name_ = 'seat'
                        where t.task_def_key_ in ('userApproveOrder', 'userSignOff')
                    ), open as (
                        select r.subject, s.id as seat
                        from approval_seat s join approval a on a.id = s.level_id join approval_round r on r.id = a.round_id
                        where s.state = 'OPEN' and r.content <> '')
                    select coalesce(o.subject, t.subject) as subject, format('seat=%s task of=%s', o.seat, t.seat) as found
                    from open o full join task t on t.seat = o.seat
                    where o.seat is null or t.seat is null"""));
}
