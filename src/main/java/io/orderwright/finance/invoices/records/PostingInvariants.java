package io.orderwright.finance.invoices.records;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What has to be true of documents that their orders do not wait for. */
@Component
class PostingInvariants implements Invariants {

    private static final Invariant POSTING_INSTANCE = new Invariant(
            "posting-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'invoice-posting' and e.parent_id_ is null group by e.business_key_)
            select coalesce(i.number, r.number) as subject,
                format('state=%s instances=%s', i.state, coalesce(r.instances, 0)) as found
            from (select number, state from invoice where kind in ('DEPOSIT', 'PART', 'DEBIT')) i
                full join running r using (number)
            where coalesce(r.instances, 0) <> case when i.state = 'ISSUED' then 1 else 0 end""");

    @Override
    public List<Invariant> invariants() {
        return List.of(POSTING_INSTANCE);
    }
}
