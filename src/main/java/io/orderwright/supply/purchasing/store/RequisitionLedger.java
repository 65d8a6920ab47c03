package io.orderwright.supply.purchasing.store;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.opening.OpenPurchase.OpenGoods;
import io.orderwright.supply.purchasing.requisitions.NeedOfOrder;
import io.orderwright.supply.purchasing.requisitions.OpenNeed;
import io.orderwright.supply.purchasing.requisitions.PurchaseNeed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/**
 * Requisitions, in sets: those of an order, of a SKU, or of the purchase order that bundles them. Always inside the caller's
 * transaction. Whoever changes one that is bundled holds its purchase order before, as everybody does: suppliers, purchase
 * orders, requisitions.
 */
@Repository
public class RequisitionLedger {

    private final JdbcTemplate jdbc;

    RequisitionLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that wants more later has another one for that. */
    public void request(long id, String number, PurchaseNeed need, Instant now) {
        jdbc.update(
                """
                insert into requisition (id, number, sku, quantity, needed_for, needed_on, asked_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                number,
                need.sku(),
                need.quantity().amount(),
                need.orderNumber(),
                need.neededOn(),
                Timestamp.from(now));
    }

    /** What is still to come of a purchase order of the time before; nobody knows whose need it was. */
    public void carry(long id, String number, String purchase, OpenGoods line, LocalDate orderedOn, Instant now) {
        jdbc.update(
                """
                insert into requisition (id, number, sku, quantity, needed_for, purchase_order, price, lead_days, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                number,
                line.sku(),
                line.rest().amount(),
                purchase,
                purchase,
                Objects.requireNonNull(line.price()).amount(),
                Math.max(0, ChronoUnit.DAYS.between(orderedOn, line.dueOn())),
                Timestamp.from(now));
    }

    /** Those of a purchase order that was taken over by mistake. */
    public void removeOf(String purchase) {
        jdbc.update("delete from requisition where purchase_order = ? and needed_for = purchase_order", purchase);
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

    /** The drafts that bundle what the order needs, held in the order of their ids. */
    public List<String> holdDrafts(String orderNumber) {
        return hold(orderNumber, "DRAFT");
    }

    private List<String> hold(String orderNumber, String... states) {
        return jdbc.queryForList(
                """
                select p.number from purchase_order p where p.state = any (?) and p.number in (
                    select purchase_order from requisition where needed_for = ? and not withdrawn)
                order by p.id for no key update""",
                String.class,
                states,
                orderNumber);
    }

    /** Requisitions of the order that are in none but these drafts are not wanted any more; returns how many. */
    public int withdraw(String orderNumber, List<String> drafts) {
        return jdbc.update(
                """
                update requisition set withdrawn = true where needed_for = ? and not withdrawn
                    and (purchase_order is null or purchase_order = any (?))""",
                orderNumber,
                drafts.toArray(String[]::new));
    }

    /** The order's requisitions of the SKU that are in none but these drafts are for less, or for nothing, the newest first; returns by how much. */
    public Quantity reduce(String orderNumber, String sku, Quantity less, List<String> drafts) {
        return jdbc
                .query(
                        """
                        with held as (
                            select id, quantity from requisition
                            where needed_for = ? and sku = ? and not withdrawn
                                and (purchase_order is null or purchase_order = any (?))
                            for update
                        ), queued as (
                            select id, quantity, sum(quantity) over (order by id desc) - quantity as before from held
                        ), open as (
                            select id, quantity, least(quantity, ? - before) as less from queued where before < ?
                        )
                        update requisition r set withdrawn = o.less = o.quantity,
                            quantity = case when o.less = o.quantity then o.quantity else o.quantity - o.less end
                        from open o where r.id = o.id returning o.less""",
                        (row, count) -> Quantity.of(row.getBigDecimal(1), less.unit()),
                        orderNumber,
                        sku,
                        drafts.toArray(String[]::new),
                        less.amount(),
                        less.amount())
                .stream()
                .reduce(Quantity.zero(less.unit()), Quantity::plus);
    }

    /** Less of a SKU is delivered with a placed purchase order: less for this order first, then for those who asked last. */
    public void lower(String purchase, String sku, String orderNumber, Quantity less) {
        jdbc.update(
                """
                with held as (
                    select id, quantity, needed_for = ? as own from requisition
                    where purchase_order = ? and sku = ? and not withdrawn for update
                ), queued as (
                    select id, quantity, sum(quantity) over (order by own desc, id desc) - quantity as before from held
                ), open as (
                    select id, quantity, least(quantity, ? - before) as less from queued where before < ?
                )
                update requisition r set withdrawn = o.less = o.quantity,
                    quantity = case when o.less = o.quantity then o.quantity else o.quantity - o.less end
                from open o where r.id = o.id""",
                orderNumber,
                purchase,
                sku,
                less.amount(),
                less.amount());
    }

    /** Those of an order that no supplier has said yes to: the day is when they are needed, not when a supplier promised them. */
    public void neededOn(String orderNumber, LocalDate day) {
        jdbc.update(
                """
                update requisition set needed_on = ? where needed_for = ? and not withdrawn and (purchase_order is null
                    or purchase_order = any (?))""",
                day,
                orderNumber,
                hold(orderNumber, "DRAFT", "IN_APPROVAL", "SENT").toArray(String[]::new));
    }

    public List<PurchaseLine> lines(String number) {
        return jdbc.query(
                """
                select r.sku, sum(r.quantity), g.unit, max(r.price), p.currency, max(r.lead_days),
                    coalesce(array_agg(distinct r.needed_for order by r.needed_for) filter (where r.needed_for <> p.number), '{}')
                from requisition r join purchase_order p on p.number = r.purchase_order join product g on g.sku = r.sku
                where r.purchase_order = ? and not r.withdrawn group by r.sku, g.unit, p.currency order by r.sku""",
                (row, count) -> new PurchaseLine(
                        row.getString(1),
                        Quantity.of(row.getBigDecimal(2), row.getString(3)),
                        new UnitPrice(row.getBigDecimal(4), row.getString(5)),
                        row.getInt(6),
                        List.of((String[]) row.getArray(7).getArray())),
                number);
    }

    public List<NeedOfOrder> ofOrder(String orderNumber) {
        return jdbc.query(
                """
                select r.sku, r.quantity, p.number, p.state, g.unit from requisition r
                join product g on g.sku = r.sku left join purchase_order p on p.number = r.purchase_order
                where r.needed_for = ? and not r.withdrawn order by r.id""",
                (row, count) -> new NeedOfOrder(
                        row.getString(1),
                        Quantity.of(row.getBigDecimal(2), row.getString(5)),
                        row.getString(3),
                        row.getString(4) == null ? null : PurchaseState.valueOf(row.getString(4))),
                orderNumber);
    }

    /** Requisitions that no supplier is known for, the oldest first. */
    public List<OpenNeed> unsupplied(long after, int size) {
        return jdbc.query(
                """
                select r.id, r.number, r.sku, r.quantity, r.needed_for, r.asked_at, g.unit
                from requisition r join product g on g.sku = r.sku
                where r.purchase_order is null and not r.withdrawn and r.id > ? order by r.id limit ?""",
                (row, count) -> new OpenNeed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Quantity.of(row.getBigDecimal(4), row.getString(7)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                after,
                size);
    }

    public List<PurchaseNeed> unsupplied(String sku) {
        return jdbc.query(
                """
                select r.needed_for, r.sku, r.quantity, r.needed_on, g.unit
                from requisition r join product g on g.sku = r.sku
                where r.sku = ? and r.purchase_order is null and not r.withdrawn order by r.id for update of r""",
                (row, count) -> need(row),
                sku);
    }

    /** Its requisitions belong to no purchase order any more; what of them is known to be too much is not wanted. */
    public List<PurchaseNeed> free(String purchase) {
        jdbc.query(
                """
                select e.sku, e.order_number, e.quantity, g.unit from purchase_excess e join product g on g.sku = e.sku
                where e.purchase_order = ? and e.state = 'OPEN' order by e.id""",
                (RowCallbackHandler) row -> lower(
                        purchase,
                        row.getString(1),
                        row.getString(2),
                        Quantity.of(row.getBigDecimal(3), row.getString(4))),
                purchase);
        return jdbc.query(
                """
                update requisition r set purchase_order = null, price = null, lead_days = null from product g
                where g.sku = r.sku and r.purchase_order = ? and not r.withdrawn
                returning r.needed_for, r.sku, r.quantity, r.needed_on, g.unit""",
                (row, count) -> need(row),
                purchase);
    }

    private static PurchaseNeed need(ResultSet row) throws SQLException {
        return new PurchaseNeed(
                row.getString(1),
                row.getString(2),
                Quantity.of(row.getBigDecimal(3), row.getString(5)),
                row.getObject(4, LocalDate.class));
    }

    /** The first that is for this need and in no purchase order. */
    public String requisition(PurchaseNeed need) {
        String query =
                """
                select number from requisition where needed_for = ? and sku = ? and quantity = ? and purchase_order is null
                    and not withdrawn order by id""";
        return jdbc.queryForList(
                        query,
                        String.class,
                        need.orderNumber(),
                        need.sku(),
                        need.quantity().amount())
                .get(0);
    }

    /** Its requisitions are nobody's business any more. */
    public void withdrawOf(String purchase) {
        jdbc.update("update requisition set withdrawn = true where purchase_order = ?", purchase);
    }
}
