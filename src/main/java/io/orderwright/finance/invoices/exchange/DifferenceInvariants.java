package io.orderwright.finance.invoices.exchange;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of exchange differences, counted anew from the allocations and the rates that were kept. */
@Component
class DifferenceInvariants implements Invariants {

    private static final Invariant DIFFERENCES_AGREE = new Invariant(
            "differences-agree",
            2,
            """
            select coalesce(a.invoice, d.invoice) as subject, format('entry=%s of %s %s, valued of %s %s from %s',
                coalesce(a.entry_no, d.entry_no), a.amount, a.currency, d.amount, d.currency, d.source) as found
            from realised_difference d full join (select a.*, coalesce(a.credit_note, a.write_off, a.receipt_id::text) as source
                from allocation a where a.currency <> 'CNY') a using (invoice, entry_no)
            where (a.amount, a.currency, a.source, a.reverses) is distinct from (d.amount, d.currency, d.source, d.reverses)
            union all
            select d.invoice, format('entry=%s book=%s paid=%s difference=%s', d.entry_no, d.book_value, d.paid_value, d.difference)
            from realised_difference d
            where (d.at_book and d.difference <> 0)
                or d.document_rate <= 0 or d.payment_rate <= 0 or (d.waits and d.difference is not null)
            union all
            select u.invoice, format('entry=%s undoes %s/%s by %s/%s', u.entry_no, d.book_value, d.paid_value, u.book_value,
                u.paid_value)
            from realised_difference u join realised_difference d on d.invoice = u.invoice and d.entry_no = u.reverses
            where (-u.book_value, -u.paid_value, u.waits) is distinct from (d.book_value, d.paid_value, d.waits)
            union all
            -- All of a document is worth what the whole is, however often it was paid and undone in between.
            select d.invoice, format('book=%s of %s at %s to %s', sum(d.book_value), i.gross, min(d.document_rate), max(d.document_rate))
            from realised_difference d join invoice i on i.number = d.invoice
            group by d.invoice, i.gross, i.paid, i.carried, d.home_currency
            having count(*) = count(d.difference) and (min(d.document_rate) <> max(d.document_rate)
                or (((sum(d.amount) = i.gross - i.carried and i.paid = i.gross) or bool_and(d.reverses is null))
                    and sum(d.book_value) <> round(sum(d.amount) * min(d.document_rate), 2))
                or (sum(d.amount) = 0 and sum(d.book_value) <> 0))
            union all
            select min(d.invoice), format('paid=%s from %s of %s at %s', sum(d.paid_value), d.source, sum(d.amount), min(d.payment_rate))
            from realised_difference d group by d.source
            having count(*) = count(d.difference) and ((bool_and(d.reverses is null) and not bool_or(d.at_book)
                    and sum(d.paid_value) <> round(sum(d.amount) * min(d.payment_rate), 2))
                or (sum(d.amount) = 0 and sum(d.paid_value) <> 0))""");

    @Override
    public List<Invariant> invariants() {
        return List.of(DIFFERENCES_AGREE);
    }
}
