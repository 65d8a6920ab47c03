package io.orderwright.fulfilment.returns.store;

import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.QuarantineView;
import io.orderwright.platform.kernel.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of goods of returns after their quarantine. Written once, and never changed. */
@Repository
public class QuarantineRows {

    private static final String READ = "select * from quarantine_ending where ";

    private final JdbcClient database;

    QuarantineRows(JdbcClient database) {
        this.database = database;
    }

    public void add(QuarantineView one, boolean freed) {
        database.sql(
                        """
                        insert into quarantine_ending (return_number, reference, order_number, order_line, sku, unit, quantity,
                            serial, delivery_number, ending, freed, words, ended_by, ended_at)
                        values (:return, :reference, :order, :line, :sku, :unit, :quantity, :serial, :delivery, :ending, :freed,
                            :words, :by, :at)""")
                .param("return", one.customerReturn())
                .param("reference", one.reference())
                .param("order", one.order())
                .param("line", one.orderLine())
                .param("sku", one.sku())
                .param("unit", one.quantity().unit())
                .param("quantity", one.quantity().amount())
                .param("serial", one.serial())
                .param("delivery", one.delivery())
                .param("ending", one.ending().name())
                .param("freed", freed)
                .param("words", one.words())
                .param("by", one.endedBy())
                .param("at", Timestamp.from(one.endedAt()))
                .update();
    }

    public List<QuarantineView> ofReturn(String number) {
        return read("return_number = :key", number);
    }

    public List<QuarantineView> ofOrder(String number) {
        return read("order_number = :key", number);
    }

    /** How much of a product that is not named went into quarantine by all returns, and has not left it since. */
    public Quantity unnamed(String sku, String unit) {
        return database.sql(
                        """
                        select coalesce((select sum(p.quantity) from customer_return_line l
                                join customer_return_piece p on p.return_id = l.return_id and p.order_line = l.order_line
                                where l.sku = :sku and l.unit = :unit and not l.named and p.outcome = 'QUARANTINE'), 0)
                            - coalesce((select sum(quantity) from quarantine_ending
                                where sku = :sku and unit = :unit and serial is null), 0)""")
                .param("sku", sku)
                .param("unit", unit)
                .query((row, no) -> Quantity.of(row.getBigDecimal(1), unit))
                .single();
    }

    private List<QuarantineView> read(String where, String key) {
        return database.sql(READ + where + " order by ended_at, reference")
                .param("key", key)
                .query((row, no) -> view(row))
                .list();
    }

    private static QuarantineView view(ResultSet row) throws SQLException {
        return new QuarantineView(
                row.getString("return_number"),
                row.getString("reference"),
                row.getString("order_number"),
                row.getInt("order_line"),
                row.getString("sku"),
                Quantity.of(row.getBigDecimal("quantity"), row.getString("unit")),
                row.getString("serial"),
                row.getString("delivery_number"),
                QuarantineResult.valueOf(row.getString("ending")),
                row.getBoolean("freed"),
                row.getString("words"),
                row.getString("ended_by"),
                row.getTimestamp("ended_at").toInstant());
    }
}
