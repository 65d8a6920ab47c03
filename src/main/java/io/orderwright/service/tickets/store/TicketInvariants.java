package io.orderwright.service.tickets.store;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of tickets: their clocks follow their history, their process their state, and each is rated once and told of each closing once. */
@Component
class TicketInvariants implements Invariants {

    /** What is due next follows from the state; each pause begins and ends with a step of the history. */
    private static final Invariant TICKET_CLOCKS = new Invariant(
            "ticket-clocks",
            14,
            """
            with running as (
                select t.*, t.state in ('OPEN', 'IN_PROGRESS') as runs from service_ticket t
            )
            select number as subject, format('state=%s due next=%s', state, next_due_at) as found from running
            where runs <> (next_due_at is not null)
                or (runs and next_due_at <> case when responded_at is null
                    then least(response_due_at, resolution_due_at) else resolution_due_at end)
            union all
            select number, format('promised %s h, due %s after it was opened', resolution_hours, resolution_due_at - opened_at)
            from running where resolution_due_at < opened_at + make_interval(hours => resolution_hours)
                or response_due_at < opened_at + make_interval(hours => response_hours)
            union all
            select number, format('state=%s open pauses=%s', state, open) from (
                select r.number, r.state, r.runs,
                    (select count(*) from service_ticket_pause p where p.ticket_id = r.id and p.ended_at is null) as open
                from running r) counted
            where open <> case when runs then 0 else 1 end
            union all
            select r.number, format('pause %s: %s to %s, %s s worked', p.row_no, p.started_at, p.ended_at, p.worked_seconds)
            from service_ticket_pause p join running r on r.id = p.ticket_id
            where p.worked_seconds > extract(epoch from coalesce(p.ended_at, p.started_at) - p.started_at)
                or not exists (select from service_ticket_entry e where e.ticket_id = p.ticket_id
                    and e.entered_at = p.started_at
                    and e.act in ('WAITS_FOR_CUSTOMER', 'WAITS_FOR_PARTS', 'SOLVED', 'CANCELLED'))
                or (p.ended_at is not null and not exists (select from service_ticket_entry e where e.ticket_id = p.ticket_id
                    and e.entered_at = p.ended_at and e.act in ('RESUMED', 'REOPENED')))""");

    private static final Invariant TICKET_INSTANCE = new Invariant(
            "ticket-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'service-ticket' and e.parent_id_ is null group by e.business_key_)
            select coalesce(t.number, r.number) as subject,
                format('state=%s instances=%s', t.state, coalesce(r.instances, 0)) as found
            from service_ticket t full join running r using (number)
            where coalesce(r.instances, 0) <> case when t.state is null or t.state in ('CLOSED', 'CANCELLED') then 0 else 1 end""");

    private static final Invariant TICKET_RATING = new Invariant(
            "ticket-rating",
            14,
            """
            select t.number as subject, format('score=%s answers=%s', t.score, count(e.act)) as found
            from service_ticket t left join service_ticket_entry e on e.ticket_id = t.id and e.act = 'RATED'
            group by t.id having count(e.act) <> case when t.score is null then 0 else 1 end""");

    /**
     * A message that was held back may be sent later, after the ticket said that it was not: it is told no more often for that.
     * One that closed again before the first message went out is told of both by one.
     */
    private static final Invariant TICKET_TOLD = new Invariant(
            "ticket-told",
            14,
            """
            with counted as (
                select t.number,
                    (select count(*) from service_ticket_entry e where e.ticket_id = t.id and e.act = 'CLOSED') as closed,
                    (select count(*) from service_ticket_entry e where e.ticket_id = t.id and e.act = 'CUSTOMER_TOLD') as told,
                    (select count(*) from service_ticket_entry e where e.ticket_id = t.id
                        and e.act in ('CUSTOMER_NOT_TOLD', 'CUSTOMER_UNREACHABLE')) as missed,
                    (select count(*) from effect f where f.order_number = t.number and f.topic = 'sms.ticket-closed'
                        and f.state = 'DONE') as sent
                from service_ticket t)
            select number as subject, format('closed=%s told=%s not told=%s messages=%s', closed, told, missed, sent) as found
            from counted where told + missed > closed or (told > 0 and sent = 0) or sent > closed""");

    @Override
    public List<Invariant> invariants() {
        return List.of(TICKET_CLOCKS, TICKET_INSTANCE, TICKET_RATING, TICKET_TOLD);
    }
}
