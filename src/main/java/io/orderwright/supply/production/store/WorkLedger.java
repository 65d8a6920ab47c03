package io.orderwright.supply.production.store;

import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.production.PieceTime;
import io.orderwright.supply.production.ReportView;
import io.orderwright.supply.production.WorkNeed;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.domain.WorkOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Work orders and their reports. Always inside the caller's transaction. */
@Repository
public class WorkLedger {

    private static final String VIEW =
            """
            select w.*, coalesce(r.completed, 0) as completed, coalesce(r.scrapped, 0) as scrapped,
                coalesce(r.ended, false) as ended, p.unit
            from work_order w join product p on p.sku = w.sku left join lateral (
                select sum(completed) as completed, sum(scrapped) as scrapped, bool_or(last) as ended
                from work_report where work_order = w.number) r on true
            """;

    private static final String TABLE = "production/work-priority";

    private final JdbcTemplate jdbc;
    private final RowsForReader rows;

    WorkLedger(JdbcTemplate jdbc, RowsForReader rows) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** From when to when, and at which place, a work order is done. */
    public record WorkDays(
            String workOrder,
            int place,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    public void create(long id, String number, WorkNeed need, MadeProduct product, Instant now) {
        jdbc.update(
                """
                insert into work_order (id, number, sku, quantity, needed_for, needed_on, tier, urgent, work_centre,
                    minutes_per_piece, set_up_minutes, state, created_at, follows)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CREATED', ?, ?)""",
                id,
                number,
                need.sku(),
                need.quantity().amount(),
                need.orderNumber(),
                need.neededOn(),
                need.tier(),
                need.urgent(),
                product.workCentre(),
                product.minutesPerPiece(),
                product.setUpMinutes(),
                Timestamp.from(now),
                need.follows());
    }

    /** The work centre of a work order; it never changes. */
    public Optional<String> centreOf(String number) {
        return jdbc.queryForList("select work_centre from work_order where number = ?", String.class, number).stream()
                .findFirst();
    }

    public Optional<WorkView> find(String number) {
        return jdbc.query(VIEW + "where w.number = ?", views(), number).stream().findFirst();
    }

    public List<WorkView> page(long before, int size) {
        return jdbc.query(VIEW + "where w.id < ? order by w.id desc limit ?", views(), before, size);
    }

    public List<WorkView> ofIds(long[] ids) {
        return jdbc.query(VIEW + "where w.id = any(?)", views(), (Object) ids);
    }

    /** Those that were asked for by an order, the oldest first. */
    public List<WorkView> ofOrder(String orderNumber) {
        return jdbc.query(VIEW + "where w.needed_for = ? order by w.id", views(), orderNumber);
    }

    /** Those of a work centre that have a place, in the order in which they are done: what is started comes first. */
    public List<WorkView> queue(String centre) {
        return jdbc.query(
                VIEW + "where w.work_centre = ? and w.place is not null order by w.state <> 'STARTED', w.place",
                views(),
                centre);
    }

    /** Where it stands, after it was changed while its work centre is held. */
    public void save(WorkOrder work) {
        jdbc.update(
                """
                update work_order set state = ?, place = ?, released_by = ?,
                    released_at = coalesce(?, released_at), started_at = ?, ended_at = ?, remark = ?
                where number = ?""",
                work.state().name(),
                work.place(),
                work.releasedBy(),
                at(work.releasedAt()),
                at(work.startedAt()),
                at(work.endedAt()),
                work.remark(),
                work.number());
    }

    /** What stays where it was is not written: it has not changed for whoever keeps a copy. */
    public void place(List<WorkDays> days) {
        jdbc.batchUpdate(
                """
                update work_order w set place = n.place, starts_on = n.starts_on, ends_on = n.ends_on
                from (values (?::integer, ?::date, ?::date, ?)) n (place, starts_on, ends_on, number)
                where w.number = n.number
                    and (w.place, w.starts_on, w.ends_on) is distinct from (n.place, n.starts_on, n.ends_on)""",
                days,
                Math.max(1, days.size()),
                (statement, row) -> {
                    statement.setInt(1, row.place());
                    statement.setObject(2, row.startsOn());
                    statement.setObject(3, row.endsOn());
                    statement.setString(4, row.workOrder());
                });
    }

    /** It is for so many pieces from now on. */
    public void reduce(String number, Quantity left) {
        jdbc.update("update work_order set quantity = ? where number = ?", left.amount(), number);
    }

    /** Those of an order that are not over. */
    public void neededOn(String orderNumber, LocalDate day) {
        jdbc.update(
                "update work_order set needed_on = ? where needed_for = ? and state not in ('DONE', 'CANCELLED')",
                day,
                orderNumber);
    }

    public void prioritise(
            String number,
            int priority,
            @Nullable String reason,
            @Nullable String version,
            @Nullable String row,
            @Nullable String by) {
        jdbc.update(
                """
                update work_order set priority = ?, reason = ?, table_version = ?, row_name = ?, prioritised_by = ?
                where number = ?""",
                priority,
                reason,
                version,
                row,
                by,
                number);
    }

    /** Its order comes before others from now on. */
    public void urgent(String number) {
        jdbc.update("update work_order set urgent = true where number = ?", number);
    }

    /** A planner has moved it in its queue. */
    public void movedBy(String number, String by) {
        jdbc.update("update work_order set prioritised_by = ? where number = ?", by, number);
    }

    public void report(String number, int reportNo, WorkReport report, String by, Instant now) {
        jdbc.update(
                """
                insert into work_report
                    (work_order, report_no, reference, completed, scrapped, last, reported_by, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                number,
                reportNo,
                report.reference(),
                report.completed(),
                report.scrapped(),
                report.last(),
                by,
                Timestamp.from(now));
    }

    public List<ReportView> reports(String number) {
        return jdbc.query(
                """
                select r.report_no, r.reference, r.completed, r.scrapped, r.last, r.reported_by, r.reported_at, p.unit
                from work_report r join work_order w on w.number = r.work_order join product p on p.sku = w.sku
                where r.work_order = ? order by r.report_no""",
                (row, count) -> new ReportView(
                        row.getInt(1),
                        row.getString(2),
                        Quantity.of(row.getBigDecimal(3), row.getString(8)),
                        Quantity.of(row.getBigDecimal(4), row.getString(8)),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()),
                number);
    }

    private RowMapper<WorkView> views() {
        boolean open = rows.mayRead(TABLE);
        return (row, count) -> view(row, open);
    }

    /** @param open whether the reader may know the row of the table */
    private static WorkView view(ResultSet row, boolean open) throws SQLException {
        String name = row.getString("row_name");
        String unit = row.getString("unit");
        return new WorkView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("sku"),
                Quantity.of(row.getBigDecimal("quantity"), unit),
                Quantity.of(row.getBigDecimal("completed"), unit),
                Quantity.of(row.getBigDecimal("scrapped"), unit),
                row.getBoolean("ended"),
                row.getString("needed_for"),
                row.getObject("needed_on", LocalDate.class),
                row.getString("tier"),
                row.getBoolean("urgent"),
                row.getString("work_centre"),
                new PieceTime(row.getBigDecimal("minutes_per_piece")),
                row.getInt("set_up_minutes"),
                WorkState.valueOf(row.getString("state")),
                row.getInt("priority"),
                row.getString("reason"),
                row.getString("table_version"),
                open || name == null ? name : RowsForReader.MASK,
                row.getString("prioritised_by"),
                row.getObject("place", Integer.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("released_by"),
                moment(row.getTimestamp("started_at")),
                moment(row.getTimestamp("ended_at")),
                row.getString("follows"),
                row.getString("remark"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
