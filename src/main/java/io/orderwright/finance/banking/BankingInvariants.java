package io.orderwright.finance.banking;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of statements: they add up, and every line that is applied has exactly one thing that it stands for. */
@Component
class BankingInvariants implements Invariants {

    private static final Invariant STATEMENTS_ADD_UP = new Invariant(
            "bank-statements-add-up",
            2,
            """
            with summed as (
                select statement as id, sum(amount) filter (where state <> 'REPEATED') as amount,
                    count(*) filter (where state = 'OPEN') as open,
                    bool_or(currency <> (select s.currency from bank_statement s where s.id = l.statement)) as mixed
                from bank_line l group by statement
            ), told as (select told_by as id, count(*) as lines from bank_line group by told_by)
            select s.account || ' ' || s.number as subject,
                format('opening=%s lines=%s (%s) closing=%s open=%s of %s', s.opening, coalesce(x.amount, 0), coalesce(t.lines, 0),
                    s.closing, coalesce(x.open, 0), s.left_open) as found
            from bank_statement s left join summed x using (id) left join told t using (id)
            where s.opening + coalesce(x.amount, 0) <> s.closing or coalesce(t.lines, 0) <> s.lines
                or coalesce(x.open, 0) <> s.left_open or x.mixed""");

    /** What stands by what another file told comes to the same; and what it stands by counts. */
    private static final Invariant TOLD_ONCE = new Invariant(
            "bank-lines-told-once",
            2,
            """
            with entry as (
                select told_by, place, case when part = 0 then id else 0 end as alone, sum(amount) as amount,
                    bool_or(state in ('REPEATED', 'WITHDRAWN')) as counts_not
                from bank_line where account in (select account from bank_line where repeats is not null)
                group by told_by, place, alone
            ), again as (
                select l.account, l.told_by, l.place, sum(l.amount) as amount, min(l.repeats) as first
                from bank_line l where l.state = 'REPEATED'
                group by l.account, l.told_by, l.place, case when l.part = 0 then l.id else 0 end)
            select a.account || ' ' || s.number || ' ' || a.place as subject,
                format('%s stands by %s of line %s', a.amount, e.amount, a.first) as found
            from again a join bank_statement s on s.id = a.told_by join bank_line b on b.id = a.first
                join entry e on e.told_by = b.told_by and e.place = b.place
                and e.alone = case when b.part = 0 then b.id else 0 end
            where e.amount <> a.amount or e.counts_not""");

    private static final Invariant LINES_APPLIED = new Invariant(
            "bank-lines-applied",
            2,
            """
            with used as (
                select l.account || ' ' || l.content || '-' || l.occurrence as subject, l.amount, l.currency, l.use_kind, l.used_as,
                    case when l.use_kind = 'MOVEMENT'
                        then (select -m.amount from receipt_movement m where m.number = l.used_as and m.currency = l.currency)
                        else (select r.amount from receipt r where r.id::text = l.used_as and r.currency = l.currency
                            and (l.use_kind = 'KNOWN_RECEIPT'
                                or r.source = 'bank' and r.external_id = 'BK-' || l.content || '-' || l.occurrence)) end as stands
                from bank_line l where l.state = 'APPLIED')
            select subject, format('%s %s is %s %s of %s', amount, currency, use_kind, used_as, stands) as found
            from used where stands is distinct from amount
            union all
            select r.source || ':' || r.external_id, format('%s %s from a bank without its line', r.amount, r.currency)
            from receipt r where r.source = 'bank' and r.external_id like 'BK-%' and not exists (
                select 1 from bank_line l where l.state = 'APPLIED' and l.use_kind = 'RECEIPT' and l.used_as = r.id::text)""");

    @Override
    public List<Invariant> invariants() {
        return List.of(STATEMENTS_ADD_UP, TOLD_ONCE, LINES_APPLIED);
    }
}
