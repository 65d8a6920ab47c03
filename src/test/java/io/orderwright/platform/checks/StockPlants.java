package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with books of stock that still add up. */
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
                    "update stock_item set on_hand = on_hand + 1 where sku = $ and warehouse = 'MAIN'"));
}
