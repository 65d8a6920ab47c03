package io.orderwright.sales.catalog.store;

import io.orderwright.platform.kernel.keys.KeyTwins;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.catalog.PriceListView;
import io.orderwright.sales.catalog.PricedProduct.ListPrice;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.SetPriceList;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Price lists in the database. Always inside the caller's transaction. */
@Repository
public class PriceListRows {

    private final JdbcTemplate jdbc;
    private final StoredPacks packs;

    PriceListRows(JdbcTemplate jdbc, StoredPacks packs) {
        this.jdbc = jdbc;
        this.packs = packs;
    }

    /** A product and the list prices that hold for somebody. */
    public record ProductPrices(RegisterProduct product, List<ListPrice> prices) {
        public String sku() {
            return product.sku();
        }
    }

    private static final String PRICED =
            """
            select p.sku, p.name, p.unit, p.price, p.currency, p.tax_code, p.active, p.packs, p.tracing, p.warranty_months,
                   l.code, l.valid_from, e.from_quantity, e.price as list_price, nullif(e.pack, '') as pack,
                   case when l.customer_code is not null then 2 when l.tier is not null then 1 else 0 end as nearness
            from product p left join (price_list_entry e join price_list l on l.code = e.list_code
                and l.currency = ? and l.valid_from <= ? and coalesce(l.valid_until, 'infinity') >= ?
                and coalesce(l.customer_code, ?) = ? and coalesce(l.tier, ?) = ?) on e.sku = p.sku
            where p.sku = any (?)""";

    public Collection<ProductPrices> priced(
            Collection<String> skus, String customer, String tier, String currency, LocalDate today) {
        Map<String, ProductPrices> found = new LinkedHashMap<>();
        jdbc.query(
                PRICED,
                statement -> {
                    statement.setString(1, currency);
                    statement.setDate(2, Date.valueOf(today));
                    statement.setDate(3, Date.valueOf(today));
                    statement.setString(4, customer);
                    statement.setString(5, customer);
                    statement.setString(6, tier);
                    statement.setString(7, tier);
                    statement.setArray(8, statement.getConnection().createArrayOf("text", skus.toArray()));
                },
                row -> {
                    ProductPrices priced = found.computeIfAbsent(row.getString("sku"), sku -> product(row));
                    String list = row.getString("code");
                    if (list != null) {
                        priced.prices()
                                .add(new ListPrice(
                                        list,
                                        row.getInt("nearness"),
                                        row.getObject("valid_from", LocalDate.class),
                                        new SetPriceList.Entry(
                                                row.getString("sku"),
                                                row.getBigDecimal("from_quantity"),
                                                row.getBigDecimal("list_price"),
                                                row.getString("pack"))));
                    }
                });
        return found.values();
    }

    private ProductPrices product(ResultSet row) {
        try {
            return new ProductPrices(
                    new RegisterProduct(
                            row.getString("sku"),
                            row.getString("name"),
                            row.getString("unit"),
                            row.getBigDecimal("price"),
                            row.getString("currency"),
                            row.getString("tax_code"),
                            row.getBoolean("active"),
                            null,
                            null,
                            null,
                            null,
                            packs.read(row.getString("packs")),
                            Traceability.valueOf(row.getString("tracing")),
                            row.getObject("warranty_months", Integer.class)),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("a product cannot be read", e);
        }
    }

    private static final String VIEW =
            "select l.*, (select count(*) from price_list_entry e where e.list_code = l.code) as entries from price_list l ";

    public List<PriceListView> page(String after, int size) {
        return jdbc.query(VIEW + "where l.code > ? order by l.code limit ?", (row, number) -> view(row), after, size);
    }

    public List<PriceListView> ofCodes(List<String> codes) {
        return jdbc.query(
                VIEW + "where l.code = any(?)", (row, number) -> view(row), (Object) codes.toArray(String[]::new));
    }

    public Optional<PriceListView> find(String code) {
        return jdbc.query(VIEW + "where l.code = ?", (row, number) -> view(row), code).stream()
                .findFirst();
    }

    /** Codes that are this one when letter case does not count. */
    public List<String> twins(String code) {
        return jdbc.queryForList(
                "select code from price_list where lower(code) = ?", String.class, KeyTwins.folded(code));
    }

    /** A list that has a price of this pack, if there is one. */
    public Optional<String> listNaming(String sku, String pack) {
        return jdbc
                .queryForList(
                        "select list_code from price_list_entry where sku = ? and lower(pack) = lower(?) limit 1",
                        String.class,
                        sku,
                        pack)
                .stream()
                .findFirst();
    }

    public List<SetPriceList.Entry> entries(String code) {
        return jdbc.query(
                "select sku, from_quantity, price, nullif(pack, '') from price_list_entry where list_code = ?"
                        + " order by sku, from_quantity, pack",
                (row, number) -> new SetPriceList.Entry(
                        row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getString(4)),
                code);
    }

    public void hold(Collection<String> codes) {
        jdbc.queryForList("select code from price_list where code = any(?) order by code for update", (Object)
                codes.toArray(String[]::new));
    }

    /** False when the list is not at the version that was seen. */
    public boolean remove(String code, int seen) {
        if (jdbc.queryForList("select 1 from price_list where code = ? and version = ? for update", code, seen)
                .isEmpty()) {
            return false;
        }
        jdbc.update("delete from price_list_entry where list_code = ?", code);
        jdbc.update("delete from price_list where code = ?", code);
        return true;
    }

    /** False when the list is not at the version that was seen; 0 stands for a list that is not there. */
    public boolean write(SetPriceList list, int seen) {
        Object[] content = {
            list.name(),
            list.currency(),
            list.tier(),
            list.customer(),
            Date.valueOf(list.validFrom()),
            date(list.validUntil()),
            list.code(),
            seen
        };
        int changed = seen == 0
                ? jdbc.update(
                        """
                        insert into price_list (name, currency, tier, customer_code, valid_from, valid_until, code, version)
                        values (?, ?, ?, ?, ?, ?, ?, ? + 1) on conflict do nothing""",
                        content)
                : jdbc.update(
                        """
                        update price_list set name = ?, currency = ?, tier = ?, customer_code = ?, valid_from = ?,
                            valid_until = ?, version = version + 1 where code = ? and version = ?""",
                        content);
        if (changed == 0) {
            return false;
        }
        jdbc.update("delete from price_list_entry where list_code = ?", list.code());
        jdbc.batchUpdate(
                "insert into price_list_entry (list_code, sku, from_quantity, price, pack) values (?, ?, ?, ?, ?)",
                list.entries(),
                500,
                (statement, entry) -> {
                    statement.setString(1, list.code());
                    statement.setString(2, entry.sku());
                    statement.setBigDecimal(3, entry.fromQuantity());
                    statement.setBigDecimal(4, entry.price());
                    statement.setString(5, entry.packOrNone());
                });
        return true;
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static PriceListView view(ResultSet row) throws SQLException {
        return new PriceListView(
                row.getString("code"),
                row.getString("name"),
                row.getString("currency"),
                row.getString("tier"),
                row.getString("customer_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("version"),
                row.getInt("entries"));
    }
}
