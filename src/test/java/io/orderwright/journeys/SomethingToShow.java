package io.orderwright.journeys;

import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What pages need to show something: a price list, and what a company has that has moved in. */
final class SomethingToShow {

    static final int SET = 987_654;
    static final String PAST_ORDER = "PAGES-1";

    private SomethingToShow() {}

    static void priceList(PriceLists lists, String sku) {
        SetPriceList.Entry price = new SetPriceList.Entry(sku, BigDecimal.TEN, new BigDecimal("95"));
        lists.set(
                new SetPriceList("PAGES", "对外价 Pages", "CNY", "KEY", null, LocalDate.now(), null, List.of(price)),
                0,
                "morgan");
    }

    static void movedIn(Business business, String customer, String importOfSet) {
        business.sql(
                "insert into import_set (id, as_of, dry_run, actor, created_at) overriding system value"
                        + " values (?, date '2026-06-30', false, 'ines', now())",
                SET);
        business.sql("insert into import_set_file (import_id, set_id) values (?, ?)", Long.parseLong(importOfSet), SET);
        business.sql(
                "insert into past_order (number, customer_code, state, placed_on, ended_on, comment, currency, total)"
                        + " values (?, ?, 'CLOSED', date '2024-01-05', date '2024-01-12', '上次的订单', 'CNY', 280)",
                PAST_ORDER,
                customer);
        business.sql(
                "insert into past_order_line (number, line_no, sku, name, quantity, unit, amount)"
                        + " values (?, 1, 'OLD-1', 'Bolt', 30, '件', 280)",
                PAST_ORDER);
    }
}
