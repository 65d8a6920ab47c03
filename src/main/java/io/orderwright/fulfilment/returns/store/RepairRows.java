package io.orderwright.fulfilment.returns.store;

import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.fulfilment.returns.repairs.RepairView;
import io.orderwright.platform.kernel.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pieces of returns that are repaired. Written once; what became of them follows. */
@Repository
public class RepairRows {

    private static final String READ =
            "select ticket_number, return_number, order_number, order_line, unit, quantity, serial, free, opened_at, ending,"
                    + " ended_by, ended_at from return_repair where ";

    private final JdbcClient database;

    RepairRows(JdbcClient database) {
        this.database = database;
    }

    public void add(RepairView one) {
        database.sql(
                        """
                        insert into return_repair (ticket_number, return_number, order_number, order_line, unit, quantity, serial,
                            free, opened_at)
                        values (:ticket, :return, :order, :line, :unit, :quantity, :serial, :free, :at)""")
                .param("ticket", one.ticket())
                .param("return", one.customerReturn())
                .param("order", one.order())
                .param("line", one.orderLine())
                .param("unit", one.quantity().unit())
                .param("quantity", one.quantity().amount())
                .param("serial", one.serial())
                .param("free", one.free())
                .param("at", Timestamp.from(one.openedAt()))
                .update();
    }

    /** False when it has ended before; waits for whoever is about to say so. */
    public boolean end(String ticket, RepairResult ending, String by, Instant at) {
        return database.sql("update return_repair set ending = :ending, ended_by = :by, ended_at = :at"
                                + " where ticket_number = :ticket and ending is null")
                        .param("ending", ending.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("ticket", ticket)
                        .update()
                == 1;
    }

    public List<RepairView> ofReturn(String number) {
        return database.sql(READ + "return_number = :number order by opened_at, ticket_number")
                .param("number", number)
                .query((row, no) -> view(row))
                .list();
    }

    public List<RepairView> withUs(int most) {
        return database.sql(READ + "ending is null order by opened_at, ticket_number limit :most")
                .param("most", most)
                .query((row, no) -> view(row))
                .list();
    }

    public Optional<RepairView> ofTicket(String number) {
        return database.sql(READ + "ticket_number = :number")
                .param("number", number)
                .query((row, no) -> view(row))
                .optional();
    }

    private static RepairView view(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        Timestamp ended = row.getTimestamp("ended_at");
        return new RepairView(
                row.getString("ticket_number"),
                row.getString("return_number"),
                row.getString("order_number"),
                row.getInt("order_line"),
                Quantity.of(row.getBigDecimal("quantity"), row.getString("unit")),
                row.getString("serial"),
                row.getBoolean("free"),
                row.getTimestamp("opened_at").toInstant(),
                ending == null ? null : RepairResult.valueOf(ending),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
