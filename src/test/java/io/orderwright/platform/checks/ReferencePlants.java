package io.orderwright.platform.checks;

import java.util.List;

/** Whatever names something, made to name nothing. */
final class ReferencePlants {

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "references-customers",
                    "select min(number)::text from sales_order where customer_code is not null",
                    "update sales_order set customer_code = 'NOBODY' where number::text = $"),
            Plant.of(
                    "references-customers",
                    "select min(number)::text from invoice where customer_code is not null",
                    "update invoice set customer_code = 'NOBODY' where number::text = $"),
            Plant.of(
                    "references-customers",
                    "select min(external_id)::text from receipt where customer_code is not null",
                    "update receipt set customer_code = 'NOBODY' where external_id::text = $"),
            Plant.of(
                    "references-customers",
                    "select 'NOBODY'",
                    "update credit_account set customer_code = 'NOBODY' where customer_code = (select min(customer_code) from credit_account)"),
            Plant.of(
                    "references-customers",
                    "select min(number)::text from credit_limit where customer_code is not null",
                    "update credit_limit set customer_code = 'NOBODY' where number::text = $"),
            Plant.of(
                    "references-customers",
                    "select min(code) from price_list",
                    "update price_list set customer_code = 'NOBODY', tier = null where code = $"),
            Plant.of(
                    "references-customers",
                    "select 'PAST-1'",
                    "insert into past_order (number, customer_code, state, placed_on, currency, total)"
                            + " values ($, 'NOBODY', 'CLOSED', '2024-01-05', 'CNY', 0)"),
            Plant.of(
                    "references-products",
                    "select min(order_id)::text from order_line where sku is not null",
                    "update order_line set sku = 'NOBODY' where order_id::text = $"),
            Plant.of(
                    "references-products",
                    "select min(list_code)::text from price_list_entry where sku is not null",
                    "update price_list_entry set sku = 'NOBODY' where list_code::text = $"),
            Plant.of(
                    "references-products",
                    "select 'NOBODY'",
                    "update stock_item set sku = 'NOBODY' where sku = (select min(sku) from stock_item)"),
            Plant.of(
                    "references-products",
                    "select min(reference)::text from stock_movement where sku is not null",
                    "update stock_movement set sku = 'NOBODY' where id = (select min(id) from stock_movement where reference = $)"),
            Plant.of(
                    "references-products",
                    "select 'BLOCK-0'",
                    "insert into stock_blocking (reference, sku, warehouse, quantity, reason, done_by, done_at) values ($, 'NOBODY', 'MAIN', 1, 'why', 'wendy', now())"),
            Plant.of(
                    "references-products",
                    "select min(reference)::text from expected_receipt where sku is not null",
                    "update expected_receipt set sku = 'NOBODY' where reference::text = $"),
            Plant.of(
                    "references-products",
                    "select min(supplier)::text from supplier_offer where sku is not null",
                    "update supplier_offer set sku = 'NOBODY' where supplier = $ and sku = (select min(sku) from supplier_offer where supplier = $)"),
            Plant.of(
                    "references-products",
                    "select 'NOBODY'",
                    "update made_product set sku = 'NOBODY' where sku = (select min(sku) from made_product)"),
            Plant.of(
                    "references-products",
                    "select min(number)::text from work_order where sku is not null",
                    "update work_order set sku = 'NOBODY' where number::text = $"),
            Plant.of(
                    "references-warehouses",
                    "select min(reference)::text from stock_movement where warehouse is not null",
                    "update stock_movement set warehouse = 'NOBODY' where id = (select min(id) from stock_movement where reference = $)"),
            Plant.of(
                    "references-warehouses",
                    "select min(reference)::text from expected_receipt where warehouse is not null",
                    "update expected_receipt set warehouse = 'NOBODY' where reference::text = $"),
            Plant.of(
                    "references-orders",
                    "select min(number)::text from invoice where order_number is not null",
                    "update invoice set order_number = 'NOBODY' where number::text = $"),
            Plant.of(
                    "references-orders",
                    "select min(external_id)::text from receipt where order_number is not null",
                    "update receipt set order_number = 'NOBODY' where external_id::text = $"),
            Plant.of(
                    "references-orders",
                    "select min(number)::text from delivery where order_number is not null",
                    "update delivery set order_number = 'NOBODY' where number::text = $"),
            Plant.of(
                    "references-orders",
                    "select 'NOBODY'",
                    "update stock_reservation set order_number = 'NOBODY' where order_number = (select min(order_number) from stock_reservation)"),
            Plant.of(
                    "references-orders",
                    "select 'NOBODY'",
                    "update credit_commitment set order_number = 'NOBODY' where order_number = (select min(order_number) from credit_commitment)"),
            Plant.of(
                    "references-orders",
                    "select order_id::text from order_owner order by order_number limit 1",
                    "update order_owner set order_number = 'NOBODY' where order_number = (select min(order_number) from order_owner)"),
            Plant.of(
                    "references-deliveries",
                    "select min(order_number) from stock_reservation",
                    "update stock_reservation set delivery = 'NOBODY' where order_number = $"),
            Plant.of(
                    "references-changes",
                    "select min(number) from sales_order",
                    "insert into order_version values ($, 999, 'NOBODY', 'why', 'sally', now(), 1, 0, 1, '[]')"),
            Plant.of(
                    "references-vouchers",
                    "select min(reference) from stock_movement",
                    "update stock_movement set voucher = 'NOBODY' where id = (select min(id) from stock_movement where reference = $)"),
            Plant.of(
                    "references-approvals",
                    "select 'NOBODY'",
                    "update approval_round set subject = 'NOBODY' where id = (select min(id) from approval_round)"),
            Plant.of(
                    "references-rounds",
                    "select 'NOBODY'",
                    "update approval set subject = 'NOBODY' where id = (select min(id) from approval)"),
            address("min('NOBODY A')", "('A', false, false, true)"),
            address("min(code)", "('A', true, false, true), ('B', true, false, true)"),
            address("min(code)", "('A', false, true, true), ('B', false, true, true)"),
            address("min(code) || ' A'", "('A', true, false, false)"),
            contact("min('NOBODY A')", "('A', '{}'::text[], '{}'::text[], true)"),
            contact("min(code)", "('A', '{ORDERS}', '{ORDERS}', true), ('B', '{ORDERS}', '{ORDERS}', true)"),
            contact("min(code) || ' A'", "('A', '{ORDERS}', '{INVOICES}', true)"),
            contact("min(code) || ' A'", "('A', '{ORDERS}', '{ORDERS}', false)"),
            Plant.of(
                    "own-fields-agree",
                    "select 'customer ' || min(code) from customer",
                    "insert into own_field_values values ('customer', substr($, 10), '{\"NOBODY\": 1}')"
                            + " on conflict (subject, subject_key) do update set field_values = excluded.field_values"),
            Plant.of(
                    "own-fields-agree",
                    "select 'order NOBODY'",
                    "insert into own_field_values values ('order', substr($, 7), '{}')"),
            Plant.of(
                    "own-fields-are-found",
                    "select 'order NOBODY found'",
                    "insert into own_field_said values ('order', 'found', 'x', 'NOBODY')"),
            Plant.of("tax-profiles-agree", "select 'NOBODY'", "insert into tax_profile (customer) values ($)"),
            Plant.of(
                    "tax-profiles-agree",
                    "select min(code) from customer",
                    "insert into tax_profile (customer, tax_id) values ($, '1')"));

    /** Of the customer whose code the subject begins with. */
    private static Plant address(String subject, String rows) {
        return Plant.of(
                "addresses-agree",
                "select " + subject + " from customer",
                "drop index if exists customer_address_ship_to",
                "drop index if exists customer_address_bill_to",
                "insert into customer_address (customer, code, default_ship_to, bill_to, active, receiver, street)"
                        + " select split_part($, ' ', 1), v.*, 'x', 'x' from (values " + rows + ") v");
    }

    /** Of the customer whose code the subject begins with. */
    private static Plant contact(String subject, String rows) {
        return Plant.of(
                "contacts-agree",
                "select " + subject + " from customer",
                "drop index if exists customer_contact_orders",
                "insert into customer_contact (customer, code, told_about, default_for, active, name)"
                        + " select split_part($, ' ', 1), v.a, v.b::text[], v.c::text[], v.d, 'x'"
                        + " from (values " + rows + ") v (a, b, c, d)");
    }

    private ReferencePlants() {}
}
