package io.orderwright.sales.orders.store.search;

import io.orderwright.sales.orders.list.FindOrders.Sort;
import io.orderwright.sales.orders.store.search.Place.Key;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One way to look: the rows that an index leads to, in the list's order, and what else must hold of them.
 *
 * @param table sales_order or unclosed_order
 * @param id the name of the order's id in that table
 * @param driver what the index finds
 * @param rest what is looked at row by row
 * @param whole whether the driver finds so few rows that they are read at once
 */
record SearchRun(String table, String id, Conditions driver, Conditions rest, boolean whole) {

    private static final int ALL = Integer.MAX_VALUE;

    /**
     * What was found.
     *
     * @param hits in the order looked in
     * @param last the last row looked at; absent when there was none
     * @param exhausted whether there is nothing after it
     */
    record SearchHits(List<Key> hits, @Nullable Key last, boolean exhausted) {}

    /**
     * Looks at no more than {@code rows} rows beyond the place and returns the first {@code most} that fit. The rows are
     * limited before they are looked at, so that a condition that hardly any row fulfils cannot make it long.
     */
    SearchHits run(JdbcTemplate jdbc, Sort sort, Place place, int rows, int most) {
        boolean down = sort.descending() != place.back();
        int limit = whole ? ALL : rows;
        List<Object> values = new ArrayList<>(rest.values());
        values.addAll(driver.values());
        String beyond = "";
        Key key = place.key();
        if (key != null) {
            beyond = " and (o." + sort.column() + ", o." + id + ") " + (down ? "<" : ">") + " (?, ?)";
            values.add(key.parameter(sort));
            values.add(key.id());
        }
        String sql = statement(sort, down, beyond, limit, most);
        List<Key> hits = new ArrayList<>();
        Key[] last = new Key[1];
        long[] count = new long[1];
        jdbc.query(
                sql,
                row -> {
                    if (row.getInt(3) == 2) {
                        count[0] = row.getLong(1);
                        return;
                    }
                    Key found = sort.byTime()
                            ? Key.of(row.getTimestamp(2).toInstant(), row.getLong(1))
                            : Key.of(row.getBigDecimal(2), row.getLong(1));
                    if (row.getInt(3) == 0) {
                        hits.add(found);
                    } else {
                        last[0] = found;
                    }
                },
                values.toArray());
        return new SearchHits(hits, last[0], whole || count[0] < limit);
    }

    private String statement(Sort sort, boolean down, String beyond, int limit, int most) {
        String order = order("k", "id", down);
        String looked =
                "select o." + id + " as id, o." + sort.column() + " as k, (" + rest.sql() + ") as hit from " + table
                        + " o where " + driver.sql() + beyond
                        + (whole ? "" : order("o." + sort.column(), "o." + id, down) + " limit " + limit);
        return whole
                ? "select id, k, 0 as part from (" + looked + ") l where hit" + order + " limit " + most
                : "with looked as materialized (" + looked + ") (select id, k, 0 as part from looked where hit" + order
                        + " limit " + most + ") union all (select id, k, 1 from looked" + order("k", "id", !down)
                        + " limit 1) union all select count(*), null, 2 from looked";
    }

    private static String order(String key, String id, boolean down) {
        String way = down ? " desc" : " asc";
        return " order by " + key + way + ", " + id + way;
    }
}
