package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with purchase and work orders. */
final class SupplyPlants {

    private SupplyPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "purchase-excess",
                    "select min(p.number) from purchase_order p join requisition r on r.purchase_order = p.number"
                            + " and not r.withdrawn where p.state <> 'DROPPED'",
                    "insert into purchase_excess (order_number, lines, cause, purchase_order, sku, quantity, state, raised_at)"
                            + " select needed_for, '1', needed_for, purchase_order, sku, 1000000, 'OPEN', now()"
                            + " from requisition where purchase_order = $ and not withdrawn limit 1"),
            Plant.of(
                    "purchase-excess",
                    "select min(r.needed_for) from requisition r join purchase_order p on p.number = r.purchase_order"
                            + " join sales_order o on o.number = r.needed_for"
                            + " where not r.withdrawn and o.state not in ('CANCELLED', 'REJECTED')",
                    "insert into purchase_excess (order_number, lines, cause, purchase_order, sku, quantity, state, raised_at)"
                            + " select needed_for, '1', needed_for, purchase_order, sku, 1, 'OPEN', now() from requisition"
                            + " where needed_for = $ and not withdrawn and purchase_order is not null limit 1"),
            Plant.of(
                    "purchase-expected",
                    "select 'PO-1999-00000001'",
                    "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                    "insert into purchase_order (id, number, supplier, currency, state, opened_at)"
                            + " values (900000001, $, 'PLANT', 'CNY', 'RECEIVED', now())",
                    "insert into requisition (id, number, sku, quantity, needed_for, purchase_order, price, lead_days, asked_at)"
                            + " values (900000001, 'PR-1999-00000001', 'M-100', 1, 'SO-1', $, 1, 1, now())"),
            Plant.of(
                    "purchase-instance",
                    "select 'PO-1999-00000002'",
                    "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                    "insert into purchase_order (id, number, supplier, currency, state, opened_at)"
                            + " values (900000002, $, 'PLANT', 'CNY', 'DRAFT', now())"),
            Plant.of(
                    "purchase-confirmed",
                    "select 'PO-1999-00000004'",
                    "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                    "insert into purchase_order (id, number, supplier, currency, state, opened_at, confirmation)"
                            + " values (900000004, $, 'PLANT', 'CNY', 'DROPPED', now(), 'AB1')"),
            Plant.of(
                    "purchase-other-person",
                    "select 'PO-1999-00000003'",
                    "insert into supplier (code, name, currency) values ('PLANT', 'Plant', 'CNY')",
                    "insert into purchase_order (id, number, supplier, currency, state, opened_at, asked_by, decided_by)"
                            + " values (900000003, $, 'PLANT', 'CNY', 'DROPPED', now(), 'paul', 'paul')"),
            Plant.of(
                    "work-stock-in",
                    "select 'WO-1999-00000001'",
                    "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at, place) values (900000001, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                            + " 'STARTED', now(), 1)",
                    "insert into work_report values ($, 1, 'R', 2, 0, false, 'pam', now())"),
            Plant.of(
                    "work-expected",
                    "select 'WO-1999-00000002'",
                    "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at, place) values (900000002, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                            + " 'STARTED', now(), 1)"),
            Plant.of(
                    "work-instance",
                    "select 'WO-1999-00000003'",
                    "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at) values (900000003, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                            + " 'CREATED', now())"),
            Plant.of(
                    "work-reports",
                    "select 'WO-1999-00000004'",
                    "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at) values (900000004, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                            + " 'DONE', now())",
                    "insert into work_report values ($, 1, 'R1', 5, 0, false, 'pam', now()), ($, 2, 'R2', 1, 0, false, 'pam', now())"),
            Plant.of(
                    "work-reports",
                    "select 'WO-1999-00000005'",
                    "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at, place) values (900000005, $, 'M-100', 5, 'SO-1', 'KEY', 'PLANT', 1, 0,"
                            + " 'RELEASED', now(), 1)",
                    "insert into work_report values ($, 1, 'R1', 1, 0, false, 'pam', now())"),
            Plant.of(
                    "work-capacity",
                    "select 'PLANT'",
                    "insert into work_centre (code, name, minutes) values ($, 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at) values (900000007, 'WO-1999-00000007', 'M-100', 5, 'SO-1',"
                            + " 'KEY', $, 1, 0, 'DONE', now())",
                    "insert into work_slot values ('WO-1999-00000007', $, date '2026-11-23', 10)"),
            Plant.of(
                    "work-or-purchase",
                    "select min(number) from sales_order",
                    "insert into work_centre (code, name, minutes) values ('PLANT', 'Plant', '{9,0,0,0,0,0,0}')",
                    "insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,"
                            + " set_up_minutes, state, created_at) select 900000006, 'WO-1999-00000006', l.sku, l.ordered, o.number,"
                            + " 'KEY', 'PLANT', 1, 0, 'DONE', now() from sales_order o join order_line l on l.order_id = o.id"
                            + " where o.number = $ and l.line_no = 1",
                    "insert into requisition (id, number, sku, quantity, needed_for, asked_at)"
                            + " select 900000006, 'PR-1999-00000006', l.sku, l.ordered, o.number, now()"
                            + " from sales_order o join order_line l on l.order_id = o.id where o.number = $ and l.line_no = 1"));
}
