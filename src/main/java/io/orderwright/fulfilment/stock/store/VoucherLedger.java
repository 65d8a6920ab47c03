package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.domain.IssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherState;
import io.orderwright.platform.kernel.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Vouchers of goods issues, drawn from the ledger of movements. Always inside the caller's transaction. */
@Repository
public class VoucherLedger {

    private final JdbcTemplate jdbc;

    VoucherLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean anythingUntold() {
        return !jdbc.queryForList(
                        "select 1 from stock_movement where kind = 'ISSUE' and voucher is null limit 1", Integer.class)
                .isEmpty();
    }

    /** Draws a voucher of at most so many deliveries. */
    public void draw(long id, String number, int most, Instant now) {
        jdbc.update(
                "insert into goods_issue_voucher (id, number, state, deliveries, drawn_at) values (?, ?, 'OPEN', 0, ?)",
                id,
                number,
                Timestamp.from(now));
        jdbc.update(StockStatements.GATHER, most, number, number);
        jdbc.update(
                """
                update goods_issue_voucher set deliveries = (select count(*) from
                    (select distinct order_number, delivery from goods_issue_line where voucher = ?) told)
                where number = ?""",
                number,
                number);
    }

    /** Somebody else was faster: it would tell of nothing. */
    public void drop(String number) {
        jdbc.update("delete from goods_issue_voucher where number = ?", number);
    }

    /** Finds it and holds it. */
    public Optional<IssueVoucher> hold(String number) {
        return jdbc
                .query(
                        "select number, state, deliveries from goods_issue_voucher where number = ? for update",
                        (row, index) -> new IssueVoucher(
                                row.getString(1), VoucherState.valueOf(row.getString(2)), row.getInt(3)),
                        number)
                .stream()
                .findFirst();
    }

    /** It was posted. */
    public void keep(IssueVoucher posted) {
        jdbc.update(
                "update goods_issue_voucher set state = ?, posted_at = ?, finance_document = ? where number = ?",
                posted.state().name(),
                posted.postedAt() == null ? null : Timestamp.from(posted.postedAt()),
                posted.financeDocument(),
                posted.number());
    }

    public Optional<GoodsIssueVoucher> find(String number) {
        return jdbc.query("select * from goods_issue_voucher where number = ?", VoucherLedger::view, number).stream()
                .findFirst();
    }

    public List<GoodsIssueVoucher> page(long before, int size) {
        return jdbc.query(
                "select * from goods_issue_voucher where id < ? order by id desc limit ?",
                VoucherLedger::view,
                before,
                size);
    }

    /** In the order of order, delivery and SKU, beginning after this line. */
    public List<VoucherLine> lines(String number, VoucherPlace after, int size) {
        return jdbc.query(
                """
                select l.order_number, l.delivery, l.sku, l.warehouse, l.quantity, p.unit
                from goods_issue_line l join product p on p.sku = l.sku
                where l.voucher = ? and (l.order_number, l.delivery, l.sku, l.warehouse) > (?, ?, ?, ?)
                order by l.order_number, l.delivery, l.sku, l.warehouse limit ?""",
                (row, index) -> new VoucherLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Quantity.of(row.getBigDecimal(5), row.getString(6))),
                number,
                after.orderNumber(),
                after.delivery(),
                after.sku(),
                after.warehouse(),
                size);
    }

    private static GoodsIssueVoucher view(ResultSet row, int index) throws SQLException {
        Timestamp posted = row.getTimestamp("posted_at");
        return new GoodsIssueVoucher(
                row.getLong("id"),
                row.getString("number"),
                VoucherState.valueOf(row.getString("state")),
                row.getInt("deliveries"),
                row.getTimestamp("drawn_at").toInstant(),
                posted == null ? null : posted.toInstant(),
                row.getString("finance_document"));
    }
}
