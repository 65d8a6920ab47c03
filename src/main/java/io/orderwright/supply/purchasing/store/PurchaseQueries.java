package io.orderwright.supply.purchasing.store;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Purchase orders with what their requisitions come to, to be looked at. */
@Repository
public class PurchaseQueries {

    private static final String VIEW =
            """
            select p.*, s.name as supplier_name, array(
                select coalesce(sum(r.quantity) * max(r.price), 0) from requisition r
                where r.purchase_order = p.number and not r.withdrawn group by r.sku) as amounts
            from purchase_order p join supplier s on s.code = p.supplier
            """;

    private final JdbcTemplate jdbc;

    PurchaseQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PurchaseView> find(String number) {
        return jdbc.query(VIEW + "where p.number = ?", (row, count) -> view(row), number).stream()
                .findFirst();
    }

    /** The one that was taken over under this number. */
    public Optional<PurchaseView> carried(String externalId) {
        return jdbc.query(VIEW + "where p.external_id = ?", (row, count) -> view(row), externalId).stream()
                .findFirst();
    }

    /** A fingerprint of what was said of it then. */
    public Optional<String> carriedContent(String externalId) {
        return jdbc
                .queryForList(
                        "select carried_content from purchase_order where external_id = ?", String.class, externalId)
                .stream()
                .findFirst();
    }

    /** Those whose goods are awaited. */
    public List<PurchaseView> ordered(long before, int size) {
        return jdbc.query(
                VIEW + "where p.state = 'ORDERED' and p.id < ? order by p.id desc limit ?",
                (row, count) -> view(row),
                before,
                size);
    }

    public List<PurchaseView> page(long before, int size) {
        return jdbc.query(VIEW + "where p.id < ? order by p.id desc limit ?", (row, count) -> view(row), before, size);
    }

    public List<PurchaseView> ofIds(long[] ids) {
        return jdbc.query(VIEW + "where p.id = any(?)", (row, count) -> view(row), (Object) ids);
    }

    public boolean orderedBefore(String supplier) {
        return !jdbc.queryForList(
                        "select 1 from purchase_order where supplier = ? and state in ('ORDERED', 'RECEIVED') limit 1",
                        supplier)
                .isEmpty();
    }

    /** What one unit of these SKUs was ordered for when it was last ordered, of whomever; of each that ever was. */
    public Map<String, UnitCost> lastPaid(Collection<String> skus) {
        Map<String, UnitCost> paid = new HashMap<>();
        jdbc.query(
                """
                select distinct on (r.sku) r.sku, r.price, p.currency
                from requisition r join purchase_order p on p.number = r.purchase_order
                where r.sku = any (?) and not r.withdrawn and r.price > 0 and p.state in ('ORDERED', 'RECEIVED')
                order by r.sku, p.ordered_at desc nulls last, p.id desc""",
                row -> {
                    paid.put(row.getString(1), new UnitCost(row.getBigDecimal(2), row.getString(3)));
                },
                (Object) skus.toArray(String[]::new));
        return paid;
    }

    /** Whether its supplier takes it by machine; none for an unknown number. */
    public Optional<Boolean> electronic(String number) {
        return jdbc
                .queryForList(
                        "select s.electronic from purchase_order p join supplier s on s.code = p.supplier where p.number = ?",
                        Boolean.class,
                        number)
                .stream()
                .findFirst();
    }

    private static PurchaseView view(ResultSet row) throws SQLException {
        return new PurchaseView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("supplier"),
                row.getString("supplier_name"),
                PurchaseState.valueOf(row.getString("state")),
                total((BigDecimal[]) row.getArray("amounts").getArray(), row.getString("currency")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("asked_by"),
                row.getString("approver"),
                row.getString("table_version"),
                row.getString("row_name"),
                row.getString("decided_by"),
                row.getString("ordered_by"),
                moment(row.getTimestamp("ordered_at")),
                row.getString("remark"),
                row.getString("confirmation"),
                row.getString("external_id"));
    }

    /** Each line is rounded to what one can pay, as on paper. */
    private static Money total(BigDecimal[] amounts, String currency) {
        return Arrays.stream(amounts)
                .map(amount -> Money.rounded(amount, currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
