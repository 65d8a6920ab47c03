package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with orders, their lines, comments and papers. */
final class OrderPlants {

    private OrderPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "comments-agree",
                    "select '4711'",
                    "insert into order_comment values (4711, 0, 'SO-0', 'x', 'sally', now(), null)"),
            Plant.of(
                    "comments-agree",
                    "select '4712'",
                    "insert into order_comment_attachment values (1, 4712, 'a', 'text/plain', 1, repeat('0', 64), 'a')"),
            Plant.of(
                    "change-told",
                    "select 'CO-1999-00000001'",
                    "insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at, decided_by)"
                            + " values (900000001, $, 'SO-1', 'why', 'DONE', '{}', '{\"tellsErp\": true}', 'sally', now(), null)"),
            Plant.of(
                    "change-instance",
                    "select 'CO-1999-00000002'",
                    "insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at, decided_by)"
                            + " values (900000002, $, 'SO-1', 'why', 'ASKED', '{}', '{\"tellsErp\": true}', 'sally', now(), null)"),
            Plant.of(
                    "change-other-person",
                    "select 'CO-1999-00000003'",
                    "insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at, decided_by)"
                            + " values (900000003, $, 'SO-1', 'why', 'REJECTED', '{}', '{\"tellsErp\": true}', 'sally', now(), 'sally')"),
            Plant.order(
                    "versions-agree",
                    "CLOSED",
                    "insert into order_version (order_number, version_no, reason, changed_by, changed_at, net, tax, gross, lines)"
                            + " values ($, 1, '', 'sally', now(), 0, 0, 0, '[]')"),
            Plant.order(
                    "versions-agree",
                    "CLOSED",
                    "insert into order_version (order_number, version_no, reason, changed_by, changed_at, net, tax, gross, lines)"
                            + " select o.number, 2, '', 'sally', now(), o.net, o.tax, o.gross, (select jsonb_agg(jsonb_build_object("
                            + "'lineNo', l.line_no, 'quantity', l.ordered)) from order_line l where l.order_id = o.id)"
                            + " from sales_order o where o.number = $"),
            Plant.of(
                    "day-followed",
                    "select order_number from back_order where quantity > 0 order by order_number limit 1",
                    "update back_order set requested_on = date '1999-01-01' where order_number = $"),
            Plant.of(
                    "day-followed",
                    "select needed_for from requisition where not withdrawn and purchase_order is null limit 1",
                    "update requisition set needed_on = date '1999-01-01' where needed_for = $"),
            Plant.of(
                    "day-followed",
                    "select needed_for from work_order where state not in ('DONE', 'CANCELLED') and needed_for is not null limit 1",
                    "update work_order set needed_on = date '1999-01-01' where needed_for = $"),
            Plant.order(
                    "head-agrees",
                    "CLOSED",
                    "insert into order_version (order_number, version_no, reason, changed_by, changed_at, net, tax, gross, lines, head)"
                            + " values ($, 998, '', 'sally', now(), 0, 0, 0, '[]', '{\"requestedOn\": \"1999-01-01\"}')"),
            Plant.order(
                    "head-agrees",
                    "CLOSED",
                    "insert into order_version (order_number, version_no, reason, changed_by, changed_at, net, tax, gross, lines, head)"
                            + " select number, 998, '', 'sally', now(), 0, 0, 0, '[]', jsonb_build_object('requestedOn', requested_on,"
                            + " 'shipTo', jsonb_build_object('code', ship_to_code, 'street', ship_to_street), 'paymentTerms', 'NET1')"
                            + " from sales_order where number = $"),
            Plant.order(
                    "orders-accepted",
                    "REJECTED",
                    "delete from order_line where order_id = (select id from sales_order where number = $)",
                    "delete from sales_order where number = $"),
            Plant.order(
                    "orders-accepted",
                    "REJECTED",
                    "delete from order_line where order_id = (select id from sales_order where number = $)"),
            Plant.of(
                    "keys-once",
                    "select min(source || ':' || external_id) from sales_order",
                    "update sales_order set source = split_part($, ':', 1), external_id = split_part($, ':', 2)"
                            + " where id = (select max(id) from sales_order)",
                    "update sales_order set source = split_part($, ':', 1), external_id = split_part($, ':', 2)"
                            + " where id = (select min(id) from sales_order)"),
            Plant.of(
                    "keys-once",
                    "select min(source || ':' || external_id) from receipt",
                    "update receipt set source = split_part($, ':', 1), external_id = split_part($, ':', 2)"),
            Plant.of(
                    "numbers-unique",
                    "select number from sales_order order by id limit 1",
                    "update sales_order set number = $ where id = (select max(id) from sales_order)"),
            Plant.of(
                    "numbers-unique",
                    "select 'IN-26-7'",
                    "update invoice set number = $ where id = (select max(id) from invoice)"),
            Plant.order(
                    "line-amounts",
                    "TO_SHIP",
                    "update order_line set net = net + 0.01, gross = gross + 0.01"
                            + " where order_id = (select id from sales_order where number = $)"),
            Plant.order(
                    "order-totals",
                    "TO_SHIP",
                    "update sales_order set tax = tax + 0.01, gross = gross + 0.01 where number = $"),
            Plant.order(
                    "line-buckets",
                    "CLOSED",
                    "update order_line set invoiced = 0 where order_id = (select id from sales_order where number = $)"),
            Plant.order(
                    "line-buckets", "WAITING_FOR_STOCK", "update back_order set quantity = 0 where order_number = $"),
            Plant.order(
                    "papers-once",
                    "CLOSED",
                    "insert into delivery (id, version, number, order_number, customer_name, state, released_at)"
                            + " values (900000001, 0, 'DN-2026-900000001', $, 'x', 'OPEN', now())"),
            Plant.order("papers-agree", "TO_SHIP", "delete from delivery where order_number = $"),
            Plant.order("papers-agree", "SHIPPED", "update invoice set kind = 'PART' where order_number = $"),
            Plant.order(
                    "cancelled-released",
                    "CANCELLED",
                    "update stock_reservation set state = 'OPEN' where order_number = $"),
            Plant.order(
                    "cancelled-released",
                    "REJECTED",
                    "update credit_commitment set state = 'OPEN' where order_number = $"),
            Plant.order(
                    "cancelled-reversed",
                    "CANCELLED",
                    "delete from effect where order_number = $ and topic = 'erp.reverse-sales-order'"),
            Plant.order("state-legal", "TO_SHIP", "update sales_order set state = 'ASLEEP' where number = $"));
}
