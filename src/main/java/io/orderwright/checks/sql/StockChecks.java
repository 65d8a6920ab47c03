package io.orderwright.checks.sql;

import java.util.List;

/** Invariant 1: stock. */
final class StockChecks {

    private StockChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "stock-on-hand",
                    1,
                    """
                    with moved as (
                        select sku, warehouse, sum(case kind when 'ISSUE' then -quantity else quantity end) as quantity
                        from stock_movement group by sku, warehouse)
                    select sku as subject, format('on_hand=%s movements=%s', on_hand, quantity) as found
                    from stock_item full join moved using (sku, warehouse)
                    where coalesce(on_hand, 0) <> coalesce(quantity, 0)"""),
            new SqlCheck(
                    "stock-reserved",
                    1,
                    """
                    with held as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_reservation where state = 'OPEN' group by sku, warehouse)
                    select sku as subject, format('reserved=%s reservations=%s', reserved, quantity) as found
                    from stock_item full join held using (sku, warehouse)
                    where coalesce(reserved, 0) <> coalesce(quantity, 0)"""),
            new SqlCheck(
                    "stock-bounds",
                    1,
                    """
                    select sku as subject, format('on_hand=%s reserved=%s blocked=%s safety=%s',
                        on_hand, reserved, blocked, safety) as found
                    from stock_item
                    where on_hand < 0 or reserved < 0 or reserved > on_hand or blocked < 0 or safety < 0"""),
            new SqlCheck(
                    "stock-oversold",
                    1,
                    """
                    with sold as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_reservation where state in ('OPEN', 'ISSUED') group by sku, warehouse
                    ), supplied as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_movement where kind <> 'ISSUE' group by sku, warehouse)
                    select sku as subject, format('sold=%s supplied=%s', sold.quantity, supplied.quantity) as found
                    from sold left join supplied using (sku, warehouse)
                    where sold.quantity > coalesce(supplied.quantity, 0)"""),
            new SqlCheck(
                    "stock-issued",
                    1,
                    """
                    with left_house as (
                        select reference as order_number, sku, sum(quantity) as quantity
                        from stock_movement where kind = 'ISSUE' group by reference, sku
                    ), issued as (
                        select order_number, sku, sum(quantity) as quantity
                        from stock_reservation where state = 'ISSUED' group by order_number, sku)
                    select order_number as subject, format('sku=%s issued=%s reserved=%s',
                        sku, left_house.quantity, issued.quantity) as found
                    from left_house full join issued using (order_number, sku)
                    where coalesce(left_house.quantity, 0) <> coalesce(issued.quantity, 0)"""));
}
