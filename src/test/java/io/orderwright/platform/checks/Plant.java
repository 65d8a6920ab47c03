package io.orderwright.platform.checks;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something wrong, put into the database, that one check must find.
 *
 * @param subject query for the document to spoil; what it gives stands for {@code $} in the statements
 * @param statements what spoils it, after the tables' own constraints are out of the way
 */
record Plant(String check, String subject, List<String> statements) {

    private static final String ORDER = "select min(number) from sales_order where state = '%s'";

    static Plant of(String check, String subject, String... statements) {
        return new Plant(check, subject, List.of(statements));
    }

    private static Plant order(String check, String state, String... statements) {
        return of(check, ORDER.formatted(state), statements);
    }

    /** An insertion that was carried out, of which customers were to be told or not. */
    private static String displacing(String number, long id, boolean tellCustomers) {
        return "insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at,"
                + " table_version, row_name, tell_customers) values (" + id + ", '" + number
                + "', 'SO-1', 'why', 'DONE', '{}',"
                + " 'sally', now(), 'v', 'r', " + tellCustomers + ")";
    }

    @Override
    public String toString() {
        return check + ": " + statements.get(statements.size() - 1);
    }

    static List<Plant> all() {
        return Stream.of(
                        elsewhere(),
                        BankingPlants.ALL,
                        InvoicePlants.ALL,
                        MovementPlants.ALL,
                        WriteOffPlants.ALL,
                        ReturnPlants.ALL,
                        DifferencePlants.ALL,
                        CorrectionPlants.ALL,
                        DunningPlants.ALL,
                        ImportPlants.ALL,
                        ReferencePlants.ALL,
                        StockPlants.ALL)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Plant> elsewhere() {
        return List.of(
                of(
                        "comments-agree",
                        "select '4711'",
                        "insert into order_comment values (4711, 0, 'SO-0', 'x', 'sally', now(), null)"),
                of(
                        "comments-agree",
                        "select '4712'",
                        "insert into order_comment_attachment values (1, 4712, 'a', 'text/plain', 1, repeat('0', 64), 'a')"),
                of(
                        "stock-on-hand",
                        "select min(sku) from stock_item where on_hand > reserved",
                        "update stock_item set on_hand = on_hand + 1 where sku = $"),
                of(
                        "stock-reserved",
                        "select min(sku) from stock_item where reserved > 0",
                        "update stock_item set reserved = reserved - 1 where sku = $"),
                of(
                        "stock-bounds",
                        "select min(sku) from stock_item",
                        "update stock_item set reserved = on_hand + 1 where sku = $"),
                of(
                        "stock-bounds",
                        "select min(sku) from stock_item",
                        "update stock_item set on_hand = -1, reserved = -1 where sku = $"),
                of(
                        "stock-oversold",
                        "select min(sku) from stock_item",
                        "insert into stock_reservation values ('SO-2026-1', 1, $, 'MAIN', 1000000, 'OPEN')"),
                order("stock-issued", "CLOSED", "delete from stock_movement where kind = 'ISSUE' and reference = $"),
                of(
                        "stock-blocked",
                        "select min(sku) from stock_item where on_hand > reserved",
                        "update stock_item set blocked = blocked + 1 where sku = $ and warehouse = 'MAIN'"),
                of(
                        "stock-transfers",
                        "select 'TR-1'",
                        "insert into stock_movement (sku, warehouse, kind, quantity, reference, moved_by, moved_at)"
                                + " values ('M-100', 'MAIN', 'TRANSFER', 0, $, 'wendy', now())"),
                of(
                        "stock-counts",
                        "select 'ST-1999-00000001'",
                        "insert into stock_take values (900000001, $, 'MAIN', 'RELEASED', 'wendy', now(), 'wendy', now(), true)",
                        "insert into stock_count values (900000001, 'M-100', 1, 5, 5, 'wendy', now())"),
                of(
                        "stock-counts",
                        "select 'ST-1999-00000002'",
                        "insert into stock_take values (900000002, $, 'MAIN', 'RELEASED', 'wendy', now(), 'fiona', now(), true)",
                        "insert into stock_count values (900000002, 'M-100', 1, 5, 4, 'wendy', now())"),
                of(
                        "stock-deliveries",
                        "select min(number) from delivery where state = 'DISPATCHED'",
                        "update delivery set goods = '[{\"lineNo\": 1, \"sku\": \"M-100\", \"quantity\": 1}]' where number = $"),
                of(
                        "picks-agree",
                        "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                        "update delivery set progress = 'PACKED' where number = $"),
                of(
                        "parcels-agree",
                        "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                        "insert into parcel select id, 1, 2.5 from delivery where number = $",
                        "insert into parcel_content select id, 1, 'M-100', 3 from delivery where number = $"),
                of(
                        "vouchers-agree",
                        "select 'GI-1999-00000001'",
                        "insert into goods_issue_voucher (id, number, state, deliveries, drawn_at) values (900000001, $, 'OPEN', 1, now())",
                        "insert into goods_issue_line values ($, 'SO-1', '', 'M-100', 'MAIN', 3)"),
                of(
                        "vouchers-posted",
                        "select 'GI-1999-00000002'",
                        "insert into goods_issue_voucher (id, number, state, deliveries, drawn_at) values (900000002, $, 'OPEN', 1, now())"),
                of(
                        "shipment-instance",
                        "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                        "insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)"
                                + " select id, number, order_number, 1, 'SUNWAY', 'BOOKED', 'wendy', now(), now() from delivery where number = $"),
                of(
                        "delivered-agrees",
                        "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                        "insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)"
                                + " select id, number, order_number, 1, 'SUNWAY', 'DELIVERED', 'wendy', now(), now() from delivery where number = $"),
                of(
                        "delivered-agrees",
                        "select min(number) from delivery where arrival = 'DELIVERED' and handover is null",
                        "update delivery set received_at = dispatched_at - interval '1 hour' where number = $"),
                of(
                        "proof-agrees",
                        "select min(order_number) from delivery where arrival = 'DELIVERED' and handover is null",
                        "update delivery set arrival = null where order_number = $"),
                of(
                        "proof-agrees",
                        "select min(order_number) from delivery where arrival = 'DELIVERED' and handover is null",
                        "update order_line set delivered = delivered - 1 where line_no = 1 and order_id ="
                                + " (select id from sales_order where number = $)"),
                of(
                        "parcels-current",
                        "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                        "insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)"
                                + " select id, number, order_number, 1, 'SUNWAY', 'WITHDRAWN', 'wendy', now(), now() from delivery where number = $",
                        "insert into tracked_parcel select 'SUNWAY', number, id, 1, 1, 'LOST', 'epoch' from delivery where number = $",
                        "insert into carrier_event (carrier, event_id, tracking_number, status, carrier_status, happened_at, place,"
                                + " signed_by, source, received_at, outcome) values ('SUNWAY', '1', $, 'DELIVERED', 'signed', now(),"
                                + " '', '', 'POLL', now(), 'OLDER')"),
                of(
                        "purchase-expected",
                        "select 'PO-1999-00000001'",
                        "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                        "insert into purchase_order (id, number, supplier, currency, state, opened_at)"
                                + " values (900000001, $, 'PLANT', 'CNY', 'RECEIVED', now())",
                        "insert into requisition (id, number, sku, quantity, needed_for, purchase_order, price, lead_days, asked_at)"
                                + " values (900000001, 'PR-1999-00000001', 'M-100', 1, 'SO-1', $, 1, 1, now())"),
                of(
                        "purchase-instance",
                        "select 'PO-1999-00000002'",
                        "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                        "insert into purchase_order (id, number, supplier, currency, state, opened_at)"
                                + " values (900000002, $, 'PLANT', 'CNY', 'DRAFT', now())"),
                of(
                        "purchase-confirmed",
                        "select 'PO-1999-00000004'",
                        "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                        "insert into purchase_order (id, number, supplier, currency, state, opened_at, confirmation)"
                                + " values (900000004, $, 'PLANT', 'CNY', 'DROPPED', now(), 'AB1')"),
                of(
                        "purchase-other-person",
                        "select 'PO-1999-00000003'",
                        "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                        "insert into purchase_order (id, number, supplier, currency, state, opened_at, asked_by, decided_by)"
                                + " values (900000003, $, 'PLANT', 'CNY', 'DROPPED', now(), 'paul', 'paul')"),
                of(
                        "work-stock-in",
                        "select 'WO-1999-00000001'",
                        "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at, place) values (900000001, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                                + " 'STARTED', now(), 1)",
                        "insert into work_report values ($, 1, 'R', 2, 0, false, 'pam', now())"),
                of(
                        "work-expected",
                        "select 'WO-1999-00000002'",
                        "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at, place) values (900000002, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                                + " 'STARTED', now(), 1)"),
                of(
                        "work-instance",
                        "select 'WO-1999-00000003'",
                        "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at) values (900000003, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                                + " 'CREATED', now())"),
                of(
                        "work-reports",
                        "select 'WO-1999-00000004'",
                        "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at) values (900000004, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                                + " 'DONE', now())",
                        "insert into work_report values ($, 1, 'R1', 5, 0, false, 'pam', now()), ($, 2, 'R2', 1, 0, false, 'pam', now())"),
                of(
                        "work-reports",
                        "select 'WO-1999-00000005'",
                        "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at, place) values (900000005, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                                + " 'RELEASED', now(), 1)",
                        "insert into work_report values ($, 1, 'R1', 1, 0, false, 'pam', now())"),
                of(
                        "work-capacity",
                        "select 'PLANT'",
                        "insert into work_centre (code, name, minutes) values ($, 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at) values (900000007, 'WO-1999-00000007', 'M-100', 5, 'SO-1',"
                                + " 'KEY', $, 1, 0, 'DONE', now())",
                        "insert into work_slot values ('WO-1999-00000007', $, date '2026-11-23', 10)"),
                of(
                        "work-or-purchase",
                        "select min(number) from sales_order",
                        "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                        "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                                + " set_up_minutes, state, created_at) select 900000006, 'WO-1999-00000006', l.sku, l.ordered, o.number,"
                                + " 'KEY', 'PLANT', 1, 0, 'DONE', now() from sales_order o join order_line l on l.order_id = o.id"
                                + " where o.number = $ and l.line_no = 1",
                        "insert into requisition (id, number, sku, quantity, needed_for, asked_at)"
                                + " select 900000006, 'PR-1999-00000006', l.sku, l.ordered, o.number, now()"
                                + " from sales_order o join order_line l on l.order_id = o.id where o.number = $ and l.line_no = 1"),
                of(
                        "change-told",
                        "select 'CO-1999-00000001'",
                        "insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at, decided_by)"
                                + " values (900000001, $, 'SO-1', 'why', 'DONE', '{}', '{\"tellsErp\": true}', 'sally', now(), null)"),
                of(
                        "change-instance",
                        "select 'CO-1999-00000002'",
                        "insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at, decided_by)"
                                + " values (900000002, $, 'SO-1', 'why', 'ASKED', '{}', '{\"tellsErp\": true}', 'sally', now(), null)"),
                of(
                        "change-other-person",
                        "select 'CO-1999-00000003'",
                        "insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at, decided_by)"
                                + " values (900000003, $, 'SO-1', 'why', 'REJECTED', '{}', '{\"tellsErp\": true}', 'sally', now(), 'sally')"),
                order(
                        "versions-agree",
                        "CLOSED",
                        "insert into order_version (order_number, version_no, reason, changed_by, changed_at, net, tax, gross, lines)"
                                + " values ($, 1, '', 'sally', now(), 0, 0, 0, '[]')"),
                order(
                        "versions-agree",
                        "CLOSED",
                        "insert into order_version (order_number, version_no, reason, changed_by, changed_at, net, tax, gross, lines)"
                                + " select o.number, 2, '', 'sally', now(), o.net, o.tax, o.gross, (select jsonb_agg(jsonb_build_object("
                                + "'lineNo', l.line_no, 'quantity', l.ordered)) from order_line l where l.order_id = o.id)"
                                + " from sales_order o where o.number = $"),
                of(
                        "insertion-recorded",
                        "select 'UI-1999-00000001'",
                        "insert into stock_reallocation (reference, sku, from_order, from_line, to_order, to_line, quantity, moved_by,"
                                + " moved_at) values ($, 'M-100', 'SO-1', 1, 'SO-2', 1, 2, 'grace', now())"),
                of(
                        "insertion-instance",
                        "select 'UI-1999-00000002'",
                        "insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at, table_version,"
                                + " row_name, decided_by) values (900000002, $, 'SO-1', 'why', 'ASKED', '{}', 'sally', now(), 'v', 'r', null)"),
                of(
                        "notice-instance",
                        "select 'UI-1999-00000004-1'",
                        displacing("UI-1999-00000004", 900000004, true),
                        "insert into displaced_order values ('UI-1999-00000004', 'SO-2', 0, 2)",
                        "insert into delay_notice (number, insertion, order_number, state)"
                                + " values ($, 'UI-1999-00000004', 'SO-2', 'OPEN')"),
                of(
                        "notices-agree",
                        "select 'UI-1999-00000005-1'",
                        displacing("UI-1999-00000005", 900000005, true),
                        "insert into displaced_order values ('UI-1999-00000005', 'SO-2', 0, 2)",
                        "insert into delay_notice (number, insertion, order_number, state, ended_at)"
                                + " values ($, 'UI-1999-00000005', 'SO-2', 'TOLD', now())"),
                of(
                        "notices-agree",
                        "select 'UI-1999-00000006-1'",
                        displacing("UI-1999-00000006", 900000006, true),
                        "insert into displaced_order values ('UI-1999-00000006', 'SO-2', 0, 2)",
                        "insert into delay_notice (number, insertion, order_number, state, ended_at)"
                                + " values ($, 'UI-1999-00000006', 'SO-2', 'UNREACHABLE', now())",
                        "insert into effect (key, topic, order_number, seq, state, request_hash, request, response) values"
                                + " ($ || ':externalTellCustomer:1', 'sms.delay-notice', $, 1, 'DONE', 'x', '{}', '{}')"),
                of(
                        "notices-agree",
                        "select 'UI-1999-00000007'",
                        displacing("UI-1999-00000007", 900000007, true),
                        "insert into displaced_order values ($, 'SO-2', 0, 2)"),
                of(
                        "notices-agree",
                        "select 'UI-1999-00000008-1'",
                        displacing("UI-1999-00000008", 900000008, false),
                        "insert into displaced_order values ('UI-1999-00000008', 'SO-2', 0, 2)",
                        "insert into delay_notice (number, insertion, order_number, state, ended_at)"
                                + " values ($, 'UI-1999-00000008', 'SO-2', 'UNREACHABLE', now())"),
                of(
                        "insertion-other-person",
                        "select 'UI-1999-00000003'",
                        "insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at, table_version,"
                                + " row_name, decided_by) values (900000003, $, 'SO-1', 'why', 'REJECTED', '{}', 'sally', now(), 'v', 'r', 'sally')"),
                of(
                        "stock-expected",
                        "select min(reference) from expected_receipt where state = 'OPEN'",
                        "update expected_receipt set received = 1 where reference = $"),
                of(
                        "receipts-and-invoices",
                        "select min(customer_code) from receipt where allocated > 1",
                        "update receipt set allocated = allocated - 0.01 where customer_code = $ and allocated > 1"),
                of(
                        "receipt-bounds",
                        "select min(number) from invoice",
                        "update invoice set paid = gross + 0.01 where number = $"),
                of(
                        "receipt-bounds",
                        "select min(source || ':' || external_id) from receipt",
                        "update receipt set allocated = amount + 1 where source || ':' || external_id = $"),
                of(
                        "invoice-of-order",
                        "select min(number) from invoice",
                        "update invoice set net = net + 0.01, gross = gross + 0.01 where number = $"),
                of(
                        "exposure-recomputed",
                        "select min(customer_code) from credit_account",
                        "update credit_account set open_orders = open_orders + 0.01 where customer_code = $"),
                of(
                        "exposure-recomputed",
                        "select min(customer_code) from receipt",
                        "update receipt set amount = amount + 0.01 where customer_code = $"),
                order(
                        "commitment-of-order",
                        "TO_SHIP",
                        "update credit_commitment set open_order = 0 where order_number = $"),
                order(
                        "commitment-of-order",
                        "CLOSED",
                        "update credit_commitment set receivable = 0.01 where order_number = $"),
                order(
                        "commitment-agrees",
                        "CLOSED",
                        "update credit_commitment set state = 'OPEN', open_order = amount where order_number = $"),
                order("commitment-agrees", "TO_SHIP", "delete from credit_commitment where order_number = $"),
                of(
                        "credit-answered",
                        "select min(c.order_number) from credit_commitment c where c.state = 'OPEN' and not exists"
                                + " (select 1 from credit_release r where r.order_number = c.order_number)",
                        "delete from decision where subject = $"),
                of(
                        "exposure-limit",
                        "select min(customer_code) from credit_account",
                        "update credit_account set open_orders = 1000000000 where customer_code = $"),
                order("shipment-answered", "TO_SHIP", "delete from credit_shipment_question where order_number = $"),
                of(
                        "shipment-answered",
                        "select min(o.number) from sales_order o where o.state = 'TO_SHIP' and not o.prepaid and not exists"
                                + " (select 1 from credit_release r where r.order_number = o.number)",
                        "update decision set outputs = jsonb_set(outputs, '{answer}', '\"HOLD\"') where subject = $"),
                of(
                        "cases-agree",
                        "select min(c.order_number) from credit_case c join sales_order o on o.number = c.order_number"
                                + " where o.state <> 'ON_HOLD'",
                        "update credit_case set closed_at = null, closed_by = null, outcome = null where order_number = $"),
                of(
                        "limit-in-force",
                        "select min(customer_code) from credit_account",
                        "update credit_account set credit_limit = credit_limit + 0.01 where customer_code = $"),
                of(
                        "limits-decided",
                        "select min(number) from credit_limit where decided_by is not null",
                        "update credit_limit set decided_by = proposed_by where number = $"),
                of(
                        "limits-decided",
                        "select min(number) from credit_limit where origin = 'PROPOSED' and state = 'APPROVED'",
                        "update credit_limit set decided_by = null where number = $"),
                order(
                        "orders-accepted",
                        "REJECTED",
                        "delete from order_line where order_id = (select id from sales_order where number = $)",
                        "delete from sales_order where number = $"),
                order(
                        "orders-accepted",
                        "REJECTED",
                        "delete from order_line where order_id = (select id from sales_order where number = $)"),
                order("payments-accepted", "CLOSED", "delete from receipt where order_number = $"),
                of(
                        "keys-once",
                        "select min(source || ':' || external_id) from sales_order",
                        "update sales_order set source = split_part($, ':', 1), external_id = split_part($, ':', 2)"
                                + " where id = (select max(id) from sales_order)",
                        "update sales_order set source = split_part($, ':', 1), external_id = split_part($, ':', 2)"
                                + " where id = (select min(id) from sales_order)"),
                of(
                        "keys-once",
                        "select min(source || ':' || external_id) from receipt",
                        "update receipt set source = split_part($, ':', 1), external_id = split_part($, ':', 2)"),
                of(
                        "numbers-unique",
                        "select number from sales_order order by id limit 1",
                        "update sales_order set number = $ where id = (select max(id) from sales_order)"),
                of(
                        "numbers-unique",
                        "select 'IN-26-7'",
                        "update invoice set number = $ where id = (select max(id) from invoice)"),
                order(
                        "line-amounts",
                        "TO_SHIP",
                        "update order_line set net = net + 0.01, gross = gross + 0.01"
                                + " where order_id = (select id from sales_order where number = $)"),
                order(
                        "order-totals",
                        "TO_SHIP",
                        "update sales_order set tax = tax + 0.01, gross = gross + 0.01 where number = $"),
                order(
                        "line-buckets",
                        "CLOSED",
                        "update order_line set invoiced = 0 where order_id = (select id from sales_order where number = $)"),
                order("line-buckets", "WAITING_FOR_STOCK", "update back_order set quantity = 0 where order_number = $"),
                order(
                        "papers-once",
                        "CLOSED",
                        "insert into delivery (id, version, number, order_number, customer_name, state, released_at)"
                                + " values (900000001, 0, 'DN-2026-900000001', $, 'x', 'OPEN', now())"),
                order("papers-agree", "TO_SHIP", "delete from delivery where order_number = $"),
                order("papers-agree", "SHIPPED", "update invoice set kind = 'PART' where order_number = $"),
                order(
                        "effects-once",
                        "CLOSED",
                        "insert into effect (key, topic, order_number, seq, state, request_hash, request, response)"
                                + " select key || '2', topic, order_number, 2, state, request_hash, request, response"
                                + " from effect where order_number = $ and topic = 'sms.order-confirmation'"),
                order(
                        "effects-of-orders",
                        "CLOSED",
                        "update effect set state = 'FAILED' where topic = 'finance.post-invoice' and order_number"
                                + " in (select posted_under from invoice where order_number = $)"),
                order(
                        "effects-of-orders",
                        "TO_SHIP",
                        "delete from effect where order_number = $ and topic = 'erp.post-sales-order'"),
                order(
                        "cancelled-released",
                        "CANCELLED",
                        "update stock_reservation set state = 'OPEN' where order_number = $"),
                order(
                        "cancelled-released",
                        "REJECTED",
                        "update credit_commitment set state = 'OPEN' where order_number = $"),
                order(
                        "cancelled-reversed",
                        "CANCELLED",
                        "delete from effect where order_number = $ and topic = 'erp.reverse-sales-order'"),
                order("state-legal", "TO_SHIP", "update sales_order set state = 'ASLEEP' where number = $"),
                order(
                        "instance-of-order",
                        "TO_SHIP",
                        "update act_ru_execution set business_key_ = null where business_key_ = $"),
                order("instance-of-order", "TO_SHIP", "update sales_order set state = 'CLOSED' where number = $"),
                of(
                        "instance-of-order",
                        "select 'SO-1999-00000001'",
                        "update act_ru_execution set business_key_ = $ where business_key_ ="
                                + " (select min(number) from sales_order where state = 'TO_SHIP')"),
                order("instance-agrees", "TO_SHIP", "update sales_order set state = 'CONFIRMING' where number = $"),
                order("instance-agrees", "IN_APPROVAL", "update sales_order set state = 'PLACED' where number = $"),
                order(
                        "waits-visibly",
                        "TO_SHIP",
                        "delete from act_ru_identitylink where task_id_ is not null",
                        "delete from act_ru_task where proc_inst_id_ in"
                                + " (select id_ from act_ru_execution where business_key_ = $)"),
                order(
                        "waits-visibly",
                        "IN_APPROVAL",
                        "delete from act_ru_identitylink where task_id_ is not null",
                        "update act_ru_variable set task_id_ = null",
                        "delete from act_ru_task where proc_inst_id_ in"
                                + " (select id_ from act_ru_execution where business_key_ = $)"),
                order(
                        "waits-visibly",
                        "WAITING_FOR_STOCK",
                        "delete from act_ru_event_subscr where activity_id_ = 'catchStockArrived'"),
                of(
                        "approver-other-person",
                        "select min(subject) from approval where decided_by is not null",
                        "update approval set submitter = decided_by where subject = $"),
                of(
                        "approver-other-person",
                        "select min(order_number) from credit_release",
                        "update sales_order set placed_by = r.released_by from credit_release r"
                                + " where r.order_number = number and number = $"),
                of(
                        "approvals-complete",
                        "select min(a.subject) from approval a join sales_order o on o.number = a.subject"
                                + " where o.state in ('CLOSED', 'SHIPPED', 'TO_SHIP', 'WAITING_FOR_STOCK')",
                        "update approval set decision = 'OPEN' where subject = $"),
                order(
                        "approvals-complete",
                        "IN_APPROVAL",
                        "delete from approval_seat where level_id in (select id from approval where subject = $)",
                        "delete from approval where subject = $"),
                of(
                        "approval-votes",
                        "select min(subject) from approval where decision = 'APPROVED'",
                        "update approval set mode = 'ALL', needed = 2 where subject = $"),
                of(
                        "approval-votes",
                        "select min(subject) from approval where decision = 'APPROVED'",
                        "insert into approval_seat (id, version, level_id, asking, person, origin, added_by, state)"
                                + " select 900000001, 0, id, asking, 'fiona', 'ADDED', 'morgan', 'PASSED' from approval"
                                + " where subject = $ and level_no = 1"),
                of(
                        "approval-votes",
                        "select min(subject) from approval where decision = 'APPROVED' and same_as is null",
                        "update approval set same_as = 'CREDIT_RELEASE', same_as_number = -1 where subject = $"),
                of(
                        "approval-own-vote",
                        "select min(a.subject) from approval a where a.decision = 'APPROVED' and a.level_no = 1",
                        "update approval_seat set on_behalf_of = (select min(r.submitter) from approval_round r"
                                + " where r.subject = $) where level_id in (select id from approval where subject = $)"),
                of(
                        "approval-own-vote",
                        "select min(subject) from approval_round where state = 'OPEN'",
                        "insert into approval_act (subject, round_no, level_no, verb, actor, comment, at)"
                                + " select subject, round_no, 1, 'TRANSFER', submitter, 'x', now() from approval_round"
                                + " where subject = $"),
                of(
                        "approval-recorded",
                        "select min(a.subject) from approval a where a.decision = 'APPROVED' and a.level_no = 1",
                        "update approval_seat set answered_by = 'audrey' where state = 'APPROVED' and level_id in"
                                + " (select id from approval where subject = $)"),
                of(
                        "approval-content",
                        "select min(subject) from approval_round where kind = 'ORDER' and state = 'APPROVED'"
                                + " and content <> ''",
                        "update approval_round set content = reverse(content) where subject = $"),
                order(
                        "approval-asked",
                        "IN_APPROVAL",
                        "update approval_seat set state = 'PASSED' where state = 'OPEN' and level_id in"
                                + " (select id from approval where subject = $)"),
                order("decisions-explained", "CLOSED", "update decision set row_name = ' ' where subject = $"),
                of(
                        "decisions-explained",
                        "select min(subject) from approval",
                        "update approval set table_version = '' where subject = $"),
                of(
                        "audit-append-only",
                        "select 'audit_record_append_only'",
                        "alter table audit_record disable trigger audit_record_append_only"));
    }
}
