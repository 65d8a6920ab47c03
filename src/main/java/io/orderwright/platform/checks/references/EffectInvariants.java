package io.orderwright.platform.checks.references;

import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Invariant 5: whatever partners were told of is there, and they were told of what they have to know. */
@Component
class EffectInvariants implements Invariants {

    private static final String HAD_TO_BE_TOLD =
            """
            select o.number, 'ERP does not have it' from sales_order o
            where o.state in ('TO_SHIP', 'PARTLY_SHIPPED', 'SHIPPED', 'CLOSED') and not exists (select 1 from effect e
                where e.order_number = o.number and e.topic = 'erp.post-sales-order' and e.state = 'DONE')
            union all
            select o.number, format('finance does not have invoice %s', i.number)
            from sales_order o left join invoice i on i.order_number = o.number and i.kind = 'FINAL'
            where o.state = 'CLOSED' and (i.finance_document is null or not exists (select 1 from effect e
                where e.order_number = i.posted_under and e.topic = 'finance.post-invoice' and e.state = 'DONE'))
                and (i.number is not null or not exists (
                    select 1 from invoice p where p.order_number = o.number and p.kind = 'PART'))""";

    private final List<DocumentOwner> owners;

    EffectInvariants(List<DocumentOwner> owners) {
        this.owners = owners;
    }

    @Override
    public List<Invariant> invariants() {
        String unknown = owners.stream()
                .flatMap(owner -> owner.toldToPartners().stream())
                .map("not exists (select 1 from %s p where p.number = e.order_number)"::formatted)
                .collect(Collectors.joining(" and "));
        return List.of(new Invariant(
                "effects-of-orders",
                5,
                "select e.key as subject, 'no such order' as found from effect e where " + unknown + " union all "
                        + HAD_TO_BE_TOLD));
    }
}
