package io.orderwright.platform.checks.references;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invariant 13: references. */
@Component
class ReferenceInvariants implements Invariants {

    private static final List<Invariant> ALL = List.of(
            new Invariant(
                    "references-customers",
                    13,
                    """
                    select t.number::text as subject, 'sales_order names ' || t.customer_code as found
                    from sales_order t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)
                    union all
                    select t.number::text as subject, 'past_order names ' || t.customer_code as found
                    from past_order t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)
                    union all
                    select t.number::text as subject, 'invoice names ' || t.customer_code as found
                    from invoice t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)
                    union all
                    select t.external_id::text as subject, 'receipt names ' || t.customer_code as found
                    from receipt t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)
                    union all
                    select t.customer_code::text as subject, 'credit_account names ' || t.customer_code as found
                    from credit_account t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)
                    union all
                    select t.number::text as subject, 'credit_limit names ' || t.customer_code as found
                    from credit_limit t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)
                    union all
                    select t.code::text as subject, 'price_list names ' || t.customer_code as found
                    from price_list t where t.customer_code is not null
                      and not exists (select 1 from customer o where o.code = t.customer_code)"""),
            new Invariant(
                    "references-products",
                    13,
                    """
                    select t.order_id::text as subject, 'order_line names ' || t.sku as found
                    from order_line t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.list_code::text as subject, 'price_list_entry names ' || t.sku as found
                    from price_list_entry t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.sku::text as subject, 'stock_item names ' || t.sku as found
                    from stock_item t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.reference::text as subject, 'stock_movement names ' || t.sku as found
                    from stock_movement t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.reference::text as subject, 'stock_blocking names ' || t.sku as found
                    from stock_blocking t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.reference::text as subject, 'expected_receipt names ' || t.sku as found
                    from expected_receipt t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.supplier::text as subject, 'supplier_offer names ' || t.sku as found
                    from supplier_offer t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.sku::text as subject, 'made_product names ' || t.sku as found
                    from made_product t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)
                    union all
                    select t.number::text as subject, 'work_order names ' || t.sku as found
                    from work_order t where t.sku is not null
                      and not exists (select 1 from product o where o.sku = t.sku)"""),
            new Invariant(
                    "references-warehouses",
                    13,
                    """
                    select t.reference::text as subject, 'stock_movement names ' || t.warehouse as found
                    from stock_movement t where t.warehouse is not null
                      and not exists (select 1 from warehouse o where o.code = t.warehouse)
                    union all
                    select t.reference::text as subject, 'expected_receipt names ' || t.warehouse as found
                    from expected_receipt t where t.warehouse is not null
                      and not exists (select 1 from warehouse o where o.code = t.warehouse)"""),
            new Invariant(
                    "references-orders",
                    13,
                    """
                    select t.number::text as subject, 'invoice names ' || t.order_number as found
                    from invoice t where t.order_number is not null and t.kind <> 'OPENING'
                      and not exists (select 1 from sales_order o where o.number = t.order_number)
                    union all
                    select t.external_id::text as subject, 'receipt names ' || t.order_number as found
                    from receipt t where t.order_number is not null
                      and not exists (select 1 from sales_order o where o.number = t.order_number)
                    union all
                    select t.number::text as subject, 'delivery names ' || t.order_number as found
                    from delivery t where t.order_number is not null
                      and not exists (select 1 from sales_order o where o.number = t.order_number)"""));

    @Override
    public List<Invariant> invariants() {
        return ALL;
    }
}
