package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 1, 8 and 10, for what is bought. */
final class PurchaseChecks {

    private PurchaseChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "purchase-expected",
                    1,
                    """
                    with bought as (
                        select p.number, r.sku, sum(r.quantity) as quantity
                        from purchase_order p join requisition r on r.purchase_order = p.number and not r.withdrawn
                        where p.state in ('ORDERED', 'RECEIVED') group by p.number, r.sku)
                    select b.number as subject, format('sku=%s ordered=%s expected=%s', b.sku, b.quantity, e.quantity) as found
                    from bought b left join expected_receipt e on e.reference = b.number and e.sku = b.sku
                    where e.quantity is null"""),
            // What is known to be too much is part of what is ordered, and whatever made it so has happened.
            new SqlCheck(
                    "purchase-excess",
                    8,
                    """
                    with excess as (
                        select purchase_order, sku, sum(quantity - coalesce(lowered, 0)) as quantity
                        from purchase_excess group by purchase_order, sku
                    ), bought as (
                        select purchase_order, sku, sum(quantity) as quantity
                        from requisition where not withdrawn group by purchase_order, sku)
                    select p.number as subject, format('sku=%s too much=%s ordered=%s', e.sku, e.quantity, b.quantity) as found
                    from excess e join purchase_order p on p.number = e.purchase_order
                        left join bought b on b.purchase_order = e.purchase_order and b.sku = e.sku
                    where p.state <> 'DROPPED' and e.quantity > coalesce(b.quantity, 0)
                    union all
                    select e.order_number, format('purchase=%s sku=%s told because of %s', e.purchase_order, e.sku, e.cause)
                    from purchase_excess e left join change_order c on c.number = e.cause
                        left join sales_order o on o.number = e.cause
                    where not coalesce(c.state in ('APPLIED', 'DONE'), o.state in ('CANCELLED', 'REJECTED'), false)"""),
            new SqlCheck(
                    "purchase-instance",
                    8,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'procure-to-stock' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(p.number, r.number) as subject,
                        format('state=%s instances=%s', p.state, coalesce(r.instances, 0)) as found
                    from purchase_order p full join running r using (number)
                    where coalesce(r.instances, 0)
                        <> case when p.state in ('DRAFT', 'IN_APPROVAL', 'SENT', 'ORDERED') then 1 else 0 end"""),
            new SqlCheck(
                    "purchase-confirmed",
                    5,
                    """
                    select p.number as subject, format('confirmation=%s effects=%s', p.confirmation, count(e.key)) as found
                    from purchase_order p left join effect e on e.order_number = p.number and e.state = 'DONE'
                        and e.topic = 'supplier.post-purchase-order'
                    group by p.number, p.confirmation
                    having count(e.key) > 1 or (p.confirmation is not null and count(e.key) = 0)"""),
            new SqlCheck(
                    "purchase-other-person",
                    10,
                    """
                    select number as subject, format('asked and decided by %s', decided_by) as found
                    from purchase_order where decided_by = asked_by
                    union all
                    select number, format('approver=%s', approver) from purchase_order
                    where state in ('ORDERED', 'RECEIVED') and approver is not null and decided_by is null"""));
}
