package io.orderwright.supply.purchasing.store;

import io.orderwright.platform.kernel.Money;
import io.orderwright.supply.purchasing.Need;
import io.orderwright.supply.purchasing.NeedOfOrder;
import io.orderwright.supply.purchasing.OpenNeed;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchaseView.State;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Requisitions and the purchase orders that bundle them. Always inside the caller's transaction. */
@Repository
public class PurchaseLedger {

    private static final String VIEW =
            """
            select p.*, s.name as supplier_name, array(
                select coalesce(sum(r.quantity) * max(r.price), 0) from requisition r
                where r.purchase_order = p.number and not r.withdrawn group by r.sku) as amounts
            from purchase_order p join supplier s on s.code = p.supplier
            """;

    private final JdbcTemplate jdbc;

    PurchaseLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the order's need of the SKU is known already. */
    public boolean request(long id, String number, Need need, Instant now) {
        return jdbc.update(
                        """
                        insert into requisition (id, number, sku, quantity, needed_for, needed_on, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        id,
                        number,
                        need.sku(),
                        need.quantity(),
                        need.orderNumber(),
                        need.neededOn(),
                        Timestamp.from(now))
                == 1;
    }

    /** What one supplier is asked for of a SKU has one price: the one offered when the last need of it was bundled. */
    public void assign(String requisition, String purchase, SupplierOffer offer) {
        jdbc.update("update requisition set purchase_order = ? where number = ?", purchase, requisition);
        jdbc.update(
                "update requisition set price = ?, lead_days = ? where purchase_order = ? and sku = ? and not withdrawn",
                offer.price(),
                offer.leadDays(),
                purchase,
                offer.sku());
    }

    /** What of a SKU has been asked for and not been ordered yet. */
    public BigDecimal asked(String sku) {
        String query =
                """
                select coalesce(sum(r.quantity), 0) from requisition r
                left join purchase_order p on p.number = r.purchase_order
                where r.sku = ? and not r.withdrawn and (p.number is null or p.state in ('DRAFT', 'IN_APPROVAL', 'SENT'))""";
        BigDecimal asked = jdbc.queryForObject(query, BigDecimal.class, sku);
        return asked == null ? BigDecimal.ZERO : asked;
    }

    /** Requisitions of the order that nobody has ordered or is asked about are not wanted any more; returns how many. */
    public int withdraw(String orderNumber) {
        return jdbc.update(
                """
                update requisition r set withdrawn = true where needed_for = ? and not withdrawn and (
                    purchase_order is null or exists (select 1 from purchase_order p
                        where p.number = r.purchase_order and p.state = 'DRAFT'))""",
                orderNumber);
    }

    /** The order's requisition of the SKU, if nobody has ordered it or is asked about it, is for less, or for nothing; returns by how much. */
    public BigDecimal reduce(String orderNumber, String sku, BigDecimal less) {
        return jdbc
                .queryForList(
                        """
                        with open as (
                            select r.id, r.quantity, least(r.quantity, ?) as less from requisition r
                                left join purchase_order p on p.number = r.purchase_order
                            where r.needed_for = ? and r.sku = ? and not r.withdrawn and (p.number is null or p.state = 'DRAFT')
                            for update of r
                        )
                        update requisition r set withdrawn = o.less = o.quantity,
                            quantity = case when o.less = o.quantity then o.quantity else o.quantity - o.less end
                        from open o where r.id = o.id returning o.less""",
                        BigDecimal.class,
                        less,
                        orderNumber,
                        sku)
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The supplier's bundle, held. */
    public Optional<String> draft(String supplier) {
        return jdbc
                .queryForList(
                        "select number from purchase_order where supplier = ? and state = 'DRAFT' for update",
                        String.class,
                        supplier)
                .stream()
                .findFirst();
    }

    /** False when somebody else has opened the supplier's bundle at this moment. */
    public boolean open(long id, String number, Supplier supplier, Instant now) {
        return jdbc.update(
                        """
                        insert into purchase_order (id, number, supplier, currency, state, opened_at)
                        values (?, ?, ?, ?, 'DRAFT', ?) on conflict (supplier) where state = 'DRAFT' do nothing""",
                        id,
                        number,
                        supplier.code(),
                        supplier.currency(),
                        Timestamp.from(now))
                == 1;
    }

    /** Finds it and holds it. */
    public Optional<PurchaseView> hold(String number) {
        jdbc.queryForList("select 1 from purchase_order where number = ? for update", number);
        return find(number);
    }

    public Optional<PurchaseView> find(String number) {
        return jdbc.query(VIEW + "where p.number = ?", (row, count) -> view(row), number).stream()
                .findFirst();
    }

    public List<PurchaseView> page(long before, int size) {
        return jdbc.query(VIEW + "where p.id < ? order by p.id desc limit ?", (row, count) -> view(row), before, size);
    }

    public List<PurchaseLine> lines(String number) {
        return jdbc.query(
                """
                select sku, sum(quantity), max(price), max(lead_days), array_agg(distinct needed_for order by needed_for)
                from requisition where purchase_order = ? and not withdrawn group by sku order by sku""",
                (row, count) -> new PurchaseLine(
                        row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getInt(4), List.of((String[])
                                row.getArray(5).getArray())),
                number);
    }

    public List<NeedOfOrder> ofOrder(String orderNumber) {
        return jdbc.query(
                """
                select r.sku, r.quantity, p.number, p.state from requisition r
                left join purchase_order p on p.number = r.purchase_order
                where r.needed_for = ? and not r.withdrawn order by r.id""",
                (row, count) -> new NeedOfOrder(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getString(3),
                        row.getString(4) == null ? null : State.valueOf(row.getString(4))),
                orderNumber);
    }

    /** Requisitions that no supplier is known for, the oldest first. */
    public List<OpenNeed> unsupplied(long after, int size) {
        return jdbc.query(
                """
                select id, number, sku, quantity, needed_for, asked_at from requisition
                where purchase_order is null and not withdrawn and id > ? order by id limit ?""",
                (row, count) -> new OpenNeed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                after,
                size);
    }

    public List<Need> unsupplied(String sku) {
        return jdbc.query(
                """
                select needed_for, sku, quantity, needed_on from requisition
                where sku = ? and purchase_order is null and not withdrawn order by id for update""",
                (row, count) -> new Need(
                        row.getString(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getObject(4, java.time.LocalDate.class)),
                sku);
    }

    /** Its requisitions belong to no purchase order any more. */
    public List<Need> free(String purchase) {
        return jdbc.query(
                """
                update requisition set purchase_order = null, price = null, lead_days = null
                where purchase_order = ? and not withdrawn returning needed_for, sku, quantity, needed_on""",
                (row, count) -> new Need(
                        row.getString(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getObject(4, java.time.LocalDate.class)),
                purchase);
    }

    public String requisition(Need need) {
        String query = "select number from requisition where needed_for = ? and sku = ? and not withdrawn";
        return jdbc.queryForList(query, String.class, need.orderNumber(), need.sku())
                .get(0);
    }

    public boolean orderedBefore(String supplier) {
        return !jdbc.queryForList(
                        "select 1 from purchase_order where supplier = ? and state in ('ORDERED', 'RECEIVED') limit 1",
                        supplier)
                .isEmpty();
    }

    public void ask(String number, String by, String approver, String tableVersion, String row) {
        jdbc.update(
                """
                update purchase_order set state = 'IN_APPROVAL', asked_by = ?, approver = nullif(?, ''),
                    table_version = ?, row_name = ?, decided_by = null, decided_at = null where number = ?""",
                by,
                approver,
                tableVersion,
                row,
                number);
    }

    public void decide(String number, String by, String remark, Instant now) {
        jdbc.update(
                "update purchase_order set decided_by = ?, decided_at = ?, remark = ? where number = ?",
                by,
                Timestamp.from(now),
                remark,
                number);
    }

    public void order(String number, String by, @Nullable String confirmation, Instant now) {
        jdbc.update(
                """
                update purchase_order set state = 'ORDERED', ordered_by = ?, ordered_at = ?, confirmation = ?
                where number = ?""",
                by,
                Timestamp.from(now),
                confirmation,
                number);
    }

    public void remark(String number, String remark) {
        jdbc.update("update purchase_order set remark = ? where number = ?", remark, number);
    }

    public void move(String number, State state) {
        jdbc.update("update purchase_order set state = ? where number = ?", state.name(), number);
    }

    /** Its requisitions are nobody's business any more. */
    public void withdrawOf(String purchase) {
        jdbc.update("update requisition set withdrawn = true where purchase_order = ?", purchase);
    }

    private static PurchaseView view(ResultSet row) throws SQLException {
        return new PurchaseView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("supplier"),
                row.getString("supplier_name"),
                State.valueOf(row.getString("state")),
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
                row.getString("confirmation"));
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
