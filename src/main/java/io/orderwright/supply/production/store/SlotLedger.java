package io.orderwright.supply.production.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The schedule as it is stored. Always inside the transaction of a caller who holds the work centre. */
@Repository
public class SlotLedger {

    private final JdbcTemplate jdbc;

    SlotLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Minutes of a day at a work centre that are for one work order. */
    public record Row(String workOrder, LocalDate day, int minutes) {}

    public void replace(String centre, List<Row> rows) {
        jdbc.update("delete from work_slot where work_centre = ?", centre);
        jdbc.batchUpdate(
                "insert into work_slot (work_order, work_centre, day, minutes) values (?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setString(1, row.workOrder());
                    statement.setString(2, centre);
                    statement.setDate(3, Date.valueOf(row.day()));
                    statement.setInt(4, row.minutes());
                });
    }

    /** The slots of a work centre from a day on until before another, by work order and day. */
    public List<Row> slots(String centre, LocalDate from, LocalDate until) {
        return jdbc.query(
                """
                select work_order, day, minutes from work_slot where work_centre = ? and day >= ? and day < ?
                order by day, work_order""",
                (row, number) -> new Row(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)),
                centre,
                Date.valueOf(from),
                Date.valueOf(until));
    }
}
