package io.orderwright.fulfilment.deliveries.traced;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of pieces that are told from each other: each is out once, and as many are named as are picked. */
@Component
class TracedInvariants implements Invariants {

    private static final Invariant SERIAL_ONCE = new Invariant(
            "serials-out-once",
            1,
            """
            select sku as subject, format('serial=%s out=%s', mark_key, count(*)) as found
            from traced_goods where tracing = 'SERIAL' and not restocked
            group by sku, mark_key having count(*) > 1
            union all
            select t.sku, format('serial=%s let go by %s, which has not left', t.mark_key, d.number)
            from traced_goods t join delivery d on d.id = t.delivery_id
            where t.restocked and d.state <> 'DISPATCHED' and d.arrival is distinct from 'NOT_DELIVERED'""");

    private static final Invariant NAMED_AS_PICKED = new Invariant(
            "pieces-named",
            1,
            """
            with named as (
                select delivery_id, sku, sum(quantity) as quantity,
                    sum(quantity) filter (where parcel_no is not null) as packed
                from traced_goods group by 1, 2)
            select d.number as subject, format('sku=%s picked=%s named=%s, packed=%s named=%s', l.sku, l.picked,
                coalesce(n.quantity, 0), l.packed, coalesce(n.packed, 0)) as found
            from pick_line l join delivery d on d.id = l.delivery_id
                left join named n on n.delivery_id = l.delivery_id and n.sku = l.sku
            where coalesce(n.quantity, 0) <> case when l.tracing = 'NONE' then 0 else l.picked end
                or coalesce(n.packed, 0) <> case when l.tracing = 'NONE' then 0 else l.packed end""");

    @Override
    public List<Invariant> invariants() {
        return List.of(SERIAL_ONCE, NAMED_AS_PICKED);
    }
}
