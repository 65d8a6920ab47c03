package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with books of stock, those too that still add up. */
final class StockPlants {

    private StockPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "stock-openings",
                    "select min(sku) from stock_item where warehouse = 'MAIN'",
                    "insert into audit_record (at, actor, subject, event, details) values (now(), 'ines', $, 'StockOpened',"
                            + " '{\"warehouse\": \"MAIN\", \"before\": \"0\", \"quantity\": \"900000001\"}')"),
            Plant.of(
                    "stock-openings",
                    "select min(sku) from stock_movement where kind = 'START' and quantity > 0 and warehouse = 'MAIN'",
                    "insert into audit_record (at, actor, subject, event, details) values (now(), 'ines', $, 'StockBookRemoved',"
                            + " '{\"warehouse\": \"MAIN\", \"quantity\": \"1\"}')"),
            Plant.of(
                    "stock-openings",
                    "select min(sku) from stock_movement where kind = 'ISSUE' and warehouse = 'MAIN'",
                    "insert into stock_movement (sku, warehouse, kind, quantity, reference, moved_by, moved_at)"
                            + " values ($, 'MAIN', 'START', 1, 'START LATE', 'ines', now())",
                    "update stock_item set on_hand = on_hand + 1 where sku = $ and warehouse = 'MAIN'"),
            Plant.of(
                    "stock-on-hand",
                    "select min(sku) from stock_item where on_hand > reserved",
                    "update stock_item set on_hand = on_hand + 1 where sku = $"),
            Plant.of(
                    "stock-reserved",
                    "select min(sku) from stock_item where reserved > 0",
                    "update stock_item set reserved = reserved - 1 where sku = $"),
            Plant.of(
                    "stock-bounds",
                    "select min(sku) from stock_item",
                    "update stock_item set reserved = on_hand + 1 where sku = $"),
            Plant.of(
                    "stock-bounds",
                    "select min(sku) from stock_item",
                    "update stock_item set on_hand = -1, reserved = -1 where sku = $"),
            Plant.of(
                    "stock-oversold",
                    "select min(sku) from stock_item",
                    "insert into stock_reservation values ('SO-2026-1', 1, $, 'MAIN', 1000000, 'OPEN')"),
            Plant.order("stock-issued", "CLOSED", "delete from stock_movement where kind = 'ISSUE' and reference = $"),
            Plant.of(
                    "stock-blocked",
                    "select min(sku) from stock_item where on_hand > reserved",
                    "update stock_item set blocked = blocked + 1 where sku = $ and warehouse = 'MAIN'"),
            Plant.of(
                    "stock-transfers",
                    "select 'TR-1'",
                    "insert into stock_movement (sku, warehouse, kind, quantity, reference, moved_by, moved_at)"
                            + " values ('M-100', 'MAIN', 'TRANSFER', 0, $, 'wendy', now())"),
            Plant.of(
                    "stock-counts",
                    "select 'ST-1999-00000001'",
                    "insert into stock_take values (900000001, $, 'MAIN', 'RELEASED', 'wendy', now(), 'wendy', now(), true)",
                    "insert into stock_count values (900000001, 'M-100', 1, 5, 5, 'wendy', now())"),
            Plant.of(
                    "stock-counts",
                    "select 'ST-1999-00000002'",
                    "insert into stock_take values (900000002, $, 'MAIN', 'RELEASED', 'wendy', now(), 'fiona', now(), true)",
                    "insert into stock_count values (900000002, 'M-100', 1, 5, 4, 'wendy', now())"),
            Plant.of(
                    "stock-deliveries",
                    "select min(number) from delivery where state = 'DISPATCHED'",
                    "update delivery set goods = '[{\"lineNo\": 1, \"sku\": \"M-100\", \"quantity\": 1}]' where number = $"),
            Plant.of(
                    "stock-expected",
                    "select min(reference) from expected_receipt where state = 'OPEN'",
                    "update expected_receipt set received = 1 where reference = $"));
}
