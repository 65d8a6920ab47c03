package io.orderwright.platform.intake.undo;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of imports that were taken back, and of what is kept to take others back. */
@Component
class UndoInvariants implements Invariants {

    /** What stands was written before its import was taken back, and no later file brought it again. */
    private static final Invariant UNDONE = new Invariant(
            "imports-undone",
            13,
            """
            with standing as (
                select 'CUSTOMERS' as kind, code as record, changed_at from customer
                union all select 'PRODUCTS', sku, changed_at from product
                union all select 'PRICE_LISTS', code, changed_at from price_list
                union all select 'SUPPLIERS', code, changed_at from supplier
                union all select 'OPENING_INVOICES', finance_document, changed_at from invoice where kind = 'OPENING'
                union all select 'OPENING_RECEIPTS', external_id, changed_at from receipt where source = 'opening'
                union all select 'OPENING_PURCHASES', external_id, changed_at from purchase_order where external_id is not null)
            select 'import/' || j.id as subject, format('%s %s still stands', j.kind, r.record) as found
            from import_job j join import_record r on r.import_id = j.id
                join standing s on s.kind = j.kind and s.record = r.record
            where j.state = 'UNDONE' and r.brought and s.changed_at < j.undone_at
                and not exists (
                    select from import_record l join import_job k on k.id = l.import_id
                    where l.record = r.record and k.kind = j.kind and k.id > j.id and k.state <> 'UNDONE')""");

    /** A day of grace: what ends is deleted once a day. */
    private static final Invariant KEPT = new Invariant(
            "imports-kept",
            13,
            """
            select 'import/' || r.import_id as subject, format('%s is kept since it was taken back', r.record) as found
            from import_record r join import_job j on j.id = r.import_id
            where j.state = 'UNDONE' and (r.before is not null or r.left_as <> '')
            union all
            select 'import/' || import_id, format('%s was to be deleted on %s', record, keep_until::date)
            from import_record where keep_until < now() - interval '2 days'""");

    @Override
    public List<Invariant> invariants() {
        return List.of(UNDONE, KEPT);
    }
}
