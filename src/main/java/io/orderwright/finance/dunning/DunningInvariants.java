package io.orderwright.finance.dunning;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of dunning: what was told was overdue and is told once, adds up, and its claims are kept. */
@Component
class DunningInvariants implements Invariants {

    private static final Invariant LETTERS_AGREE = new Invariant(
            "dunning-letters-agree",
            2,
            """
            with asked as (
                select letter_id, currency, sum(principal) as principal, sum(interest) as interest, max(level) as level
                from dunning_letter_row where not removed group by letter_id, currency)
            select l.number as subject, format('%s row %s was due on %s', r.invoice, r.row_no, r.due_on) as found
            from dunning_letter l join dunning_letter_row r on r.letter_id = l.id where r.due_on >= l.day
            union all
            select l.number, format('%s is of %s, not %s', r.invoice, i.customer_code, l.customer_code)
            from dunning_letter l join dunning_letter_row r on r.letter_id = l.id join invoice i on i.number = r.invoice
            where i.customer_code <> l.customer_code
            union all
            select l.number, format('%s: principal=%s of %s, interest=%s of %s', s.currency, s.principal, a.principal, s.interest,
                a.interest)
            from dunning_letter l join dunning_letter_sum s on s.letter_id = l.id
                left join asked a on a.letter_id = l.id and a.currency = s.currency
            where l.state <> 'DROPPED'
                and (s.principal, s.interest) is distinct from (coalesce(a.principal, 0), coalesce(a.interest, 0))
            union all
            select l.number, format('level=%s, of its rows %s', l.level, max(a.level))
            from dunning_letter l join asked a on a.letter_id = l.id where l.state <> 'DROPPED'
            group by l.id having max(a.level) <> l.level
            union all
            select l.number, format('asks for %s fees', count(*) filter (where s.fee > 0))
            from dunning_letter l join dunning_letter_sum s on s.letter_id = l.id
            group by l.id having count(*) filter (where s.fee > 0) > 1""");

    private static final Invariant TOLD_ONCE = new Invariant(
            "dunning-told-once",
            5,
            """
            select l.run as subject, format('%s row %s is in %s letters', r.invoice, r.row_no, count(*)) as found
            from dunning_letter l join dunning_letter_row r on r.letter_id = l.id
            where not r.removed and l.state in ('RELEASED', 'SENT', 'TOLD')
            group by l.run, r.invoice, r.row_no having count(*) > 1
            union all
            select l.number, format('%s by %s, told %s times', l.state, l.channel, e.times)
            from dunning_letter l left join (select order_number as number, count(*) as times from effect
                where topic = 'sms.dunning-letter' and state = 'DONE' group by order_number) e using (number)
            where e.times > 1 or (e.times > 0 and l.state not in ('SENT', 'TOLD'))
                or (l.state = 'TOLD' and l.channel = 'SMS' and e.times is null)
            union all
            select l.number, format('a row of %s was at level %s before', r.invoice, max(b.level))
            from dunning_letter l join dunning_letter_row r on r.letter_id = l.id
                join dunning_letter_row b on b.invoice = r.invoice and b.row_no = r.row_no and not b.removed
                join dunning_letter e on e.id = b.letter_id and e.state = 'TOLD' and e.day < l.day
            where l.state in ('RELEASED', 'SENT', 'TOLD') and not r.removed
            group by l.id, r.invoice, r.row_no, r.level having max(b.level) > r.level""");

    private static final Invariant CLAIMS_KEPT = new Invariant(
            "dunning-claims-kept",
            2,
            """
            select l.number as subject, format('fee %s %s is no claim', l.fee, l.fee_currency) as found
            from dunning_letter l where l.state = 'TOLD' and l.fee > 0 and not exists (
                select 1 from dunning_claim c where c.letter = l.number and c.kind = 'FEE' and c.amount = l.fee
                    and c.currency = l.fee_currency)
            union all
            select c.letter, format('%s %s %s was never told', c.kind, c.amount, c.currency)
            from dunning_claim c join dunning_letter l on l.number = c.letter
            where l.state <> 'TOLD' or l.customer_code <> c.customer_code
            union all
            select l.number, format('%s row %s: interest %s, claims %s', r.invoice, r.row_no, r.accrued, coalesce(sum(c.amount), 0))
            from dunning_letter l join dunning_letter_row r on r.letter_id = l.id and not r.removed
                left join dunning_letter b on b.customer_code = l.customer_code and b.id <= l.id
                left join dunning_claim c on c.letter = b.number and c.invoice = r.invoice and c.row_no = r.row_no
            where l.state = 'TOLD'
            group by l.id, r.invoice, r.row_no, r.accrued having coalesce(sum(c.amount), 0) < r.accrued""");

    private static final Invariant INSTANCES = new Invariant(
            "dunning-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ in ('dunning-run', 'dunning-letter') and e.parent_id_ is null group by e.business_key_
            ), known as (
                select number, state, case when state in ('ASKED', 'PREVIEW') then 1 end as wanted from dunning_run
                union all
                select number, state, case when state in ('RELEASED', 'SENT') then 1 else 0 end from dunning_letter)
            select coalesce(k.number, r.number) as subject, format('state=%s instances=%s', k.state, r.instances) as found
            from known k full join running r using (number)
            where k.number is null or r.instances > 1
                or (k.wanted is not null and coalesce(r.instances, 0) <> k.wanted)""");

    @Override
    public List<Invariant> invariants() {
        return List.of(LETTERS_AGREE, TOLD_ONCE, CLAIMS_KEPT, INSTANCES);
    }
}
