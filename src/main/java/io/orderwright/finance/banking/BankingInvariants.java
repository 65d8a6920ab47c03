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
                select statement as id, sum(amount) as amount, count(*) as lines,
                    count(*) filter (where state = 'OPEN') as open,
                    bool_or(currency <> (select s.currency from bank_statement s where s.id = l.statement)) as mixed
                from bank_line l group by statement)
            select s.account || ' ' || s.number as subject,
                format('opening=%s lines=%s (%s) closing=%s open=%s of %s', s.opening, coalesce(x.amount, 0), coalesce(x.lines, 0),
                    s.closing, coalesce(x.open, 0), s.left_open) as found
            from bank_statement s left join summed x using (id)
            where s.opening + coalesce(x.amount, 0) <> s.closing or coalesce(x.lines, 0) <> s.lines
                or coalesce(x.open, 0) <> s.left_open or x.mixed""");

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
        return List.of(STATEMENTS_ADD_UP, LINES_APPLIED);
    }
}
