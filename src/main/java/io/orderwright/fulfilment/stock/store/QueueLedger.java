package io.orderwright.fulfilment.stock.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who waits for goods. Always inside the transaction of a caller who holds the SKU's stock. */
@Repository
public class QueueLedger {

    private final JdbcTemplate jdbc;

    QueueLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One waiting line. */
    public record Place(
            String orderNumber,
            int lineNo,
            String tier,
            @Nullable LocalDate requestedOn,
            Instant since,
            int priority,
            boolean urgent) {

        public Place with(int other) {
            return new Place(orderNumber, lineNo, tier, requestedOn, since, other, urgent);
        }
    }

    /** Whether anything is free for somebody who waits; holds the SKU's row. */
    public boolean free(String sku) {
        return !jdbc.queryForList(
                        """
                        select 1 from stock_item
                        where sku = ? and warehouse = ? and on_hand - blocked - safety - reserved > 0 for update""",
                        sku,
                        StockLedger.MAIN)
                .isEmpty();
    }

    public List<Place> waiting(String sku) {
        return jdbc.query(
                """
                select order_number, line_no, tier, requested_on, since, priority, urgent from back_order
                where sku = ? and warehouse = ? and quantity > 0""",
                (row, number) -> new Place(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getTimestamp(5).toInstant(),
                        row.getInt(6),
                        row.getBoolean(7)),
                sku,
                StockLedger.MAIN);
    }

    /** The order waits for that day; the SKUs for which it does. */
    public List<String> wantedOn(String orderNumber, LocalDate day) {
        return jdbc.queryForList(StockStatements.WANTED_ON, String.class, day, orderNumber);
    }

    public void move(List<Place> places) {
        if (!places.isEmpty()) {
            jdbc.batchUpdate(StockStatements.RANK, places, places.size(), (statement, place) -> {
                statement.setInt(1, place.priority());
                statement.setString(2, place.orderNumber());
                statement.setInt(3, place.lineNo());
            });
        }
    }
}
