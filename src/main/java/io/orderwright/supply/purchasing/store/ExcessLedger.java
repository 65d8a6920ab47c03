package io.orderwright.supply.purchasing.store;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.domain.PurchaseExcess;
import io.orderwright.supply.purchasing.excess.ExcessCause;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.ExcessView.ExcessState;
import io.orderwright.supply.purchasing.excess.PlacedGoods;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code purchase_excess}. Always inside the caller's transaction. */
@Repository
public class ExcessLedger {

    private static final String VIEW =
            """
            select e.*, p.state as purchase_state, p.supplier, s.name as supplier_name, g.name, g.unit
            from purchase_excess e join purchase_order p on p.number = e.purchase_order
                join supplier s on s.code = p.supplier join product g on g.sku = e.sku
            """;

    private final JdbcTemplate jdbc;

    ExcessLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was taken over from the time before was bought for stock. */
    public List<PlacedGoods> placed(String sku, String unit, String orderNumber) {
        return jdbc.query(
                """
                select p.number, sum(r.quantity) - coalesce((select sum(e.quantity - coalesce(e.lowered, 0))
                    from purchase_excess e where e.purchase_order = p.number and e.sku = ?), 0) as rest, p.state = 'ORDERED'
                from purchase_order p join requisition r on r.purchase_order = p.number and not r.withdrawn
                where r.sku = ? and r.needed_for <> p.number and p.state in ('IN_APPROVAL', 'SENT', 'ORDERED')
                group by p.id, p.number, p.state order by bool_or(r.needed_for = ?) desc, p.id desc""",
                (row, number) -> new PlacedGoods(
                        row.getString(1),
                        Quantity.of(row.getBigDecimal(2).max(BigDecimal.ZERO), unit),
                        row.getBoolean(3)),
                sku,
                sku,
                orderNumber);
    }

    /** Of these SKUs those that placed purchase orders bring for orders; and whether one does for this order. */
    public Map<String, Boolean> placed(Collection<String> skus, String orderNumber) {
        Map<String, Boolean> placed = new TreeMap<>();
        jdbc.query(
                """
                select r.sku, bool_or(r.needed_for = ?)
                from requisition r join purchase_order p on p.number = r.purchase_order
                where r.sku = any(?) and not r.withdrawn and r.needed_for <> p.number
                    and p.state in ('IN_APPROVAL', 'SENT', 'ORDERED')
                group by r.sku""",
                row -> {
                    placed.put(row.getString(1), row.getBoolean(2));
                },
                orderNumber,
                skus.toArray(String[]::new));
        return placed;
    }

    public BigDecimal known(String sku) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select coalesce(sum(e.quantity - coalesce(e.lowered, 0)), 0) from purchase_excess e
                join purchase_order p on p.number = e.purchase_order
                where e.sku = ? and p.state in ('IN_APPROVAL', 'SENT', 'ORDERED')""",
                BigDecimal.class,
                sku));
    }

    /** False where the cause was told before. */
    public boolean raise(ExcessCause cause, String purchaseOrder, Quantity tooMuch, Instant now) {
        return jdbc.update(
                        """
                        insert into purchase_excess (order_number, lines, cause, purchase_order, sku, quantity, state, raised_at)
                        values (?, ?, ?, ?, ?, ?, 'OPEN', ?) on conflict (cause, purchase_order, sku) do nothing""",
                        cause.orderNumber(),
                        cause.lines(),
                        cause.number(),
                        purchaseOrder,
                        cause.sku(),
                        tooMuch.amount(),
                        Timestamp.from(now))
                > 0;
    }

    /** Finds it and holds it, and its purchase order before it. */
    public Optional<PurchaseExcess> hold(long id) {
        jdbc.queryForList(
                """
                select p.number from purchase_order p where p.number =
                    (select purchase_order from purchase_excess where id = ?) for no key update""",
                String.class,
                id);
        return jdbc.query(VIEW + "where e.id = ? for no key update of e", (row, number) -> view(row), id).stream()
                .findFirst()
                .map(PurchaseExcess::new);
    }

    public Optional<ExcessView> find(long id) {
        return jdbc.query(VIEW + "where e.id = ?", (row, number) -> view(row), id).stream()
                .findFirst();
    }

    public List<ExcessView> page(boolean open, long after, int size) {
        return jdbc.query(
                VIEW + "where e.id > ? and (not ? or e.state = 'OPEN') order by e.id limit ?",
                (row, number) -> view(row),
                after,
                open,
                size);
    }

    public List<ExcessView> ofPurchase(String purchaseOrder, int size) {
        return jdbc.query(
                VIEW + "where e.purchase_order = ? order by e.state, e.id desc limit ?",
                (row, number) -> view(row),
                purchaseOrder,
                size);
    }

    public void keep(PurchaseExcess excess) {
        ExcessView now = excess.view();
        Quantity lowered = now.lowered();
        Instant at = now.settledAt();
        jdbc.update(
                "update purchase_excess set state = ?, lowered = ?, comment = ?, settled_by = ?, settled_at = ? where id = ?",
                now.state().name(),
                lowered == null ? null : lowered.amount(),
                now.comment(),
                now.settledBy(),
                at == null ? null : Timestamp.from(at),
                now.id());
    }

    private static ExcessView view(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        BigDecimal lowered = row.getBigDecimal("lowered");
        Timestamp settled = row.getTimestamp("settled_at");
        return new ExcessView(
                row.getLong("id"),
                row.getString("order_number"),
                row.getString("lines"),
                row.getString("cause"),
                row.getString("purchase_order"),
                PurchaseState.valueOf(row.getString("purchase_state")),
                row.getString("supplier"),
                row.getString("supplier_name"),
                row.getString("sku"),
                row.getString("name"),
                Quantity.of(row.getBigDecimal("quantity"), unit),
                lowered == null ? null : Quantity.of(lowered, unit),
                ExcessState.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("settled_by"),
                settled == null ? null : settled.toInstant());
    }
}
