package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.traced.PieceBack;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where a piece is that was picked for a delivery, so far as the delivery says. Always inside the caller's transaction. */
@Repository
public class PieceWhereabouts {

    private final JdbcTemplate jdbc;

    PieceWhereabouts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it has left with its delivery: what is still on the packing table cannot have come back. */
    public boolean left(TracedPiece piece) {
        return is(piece, "state = 'DISPATCHED'");
    }

    /** Whether the carrier has not brought its delivery, and will not: the customer never had it. */
    public boolean lost(TracedPiece piece) {
        return is(piece, "arrival = 'NOT_DELIVERED'");
    }

    /** Whether it came back by name and is blocked in stock, or was until somebody released it. */
    public boolean quarantined(TracedPiece piece) {
        return back(piece, PieceBack.QUARANTINE);
    }

    /** Whether it came back by name and was thrown away. */
    public boolean scrapped(TracedPiece piece) {
        return back(piece, PieceBack.SCRAP);
    }

    /** How many pieces of the product came back by name into quarantine, and have not left since. */
    public int countQuarantined(String sku) {
        Integer count = jdbc.queryForObject(
                "select count(*) from traced_goods where sku = ? and back = 'QUARANTINE' and not restocked",
                Integer.class,
                sku);
        return count == null ? 0 : count;
    }

    /** How many pieces of the order are known to have come back by its returns: without those that came by name into quarantine. */
    public int countBack(String order, String sku) {
        Integer count = jdbc.queryForObject(
                """
                select count(*) from traced_goods t join delivery d on d.id = t.delivery_id
                where t.order_number = ? and t.sku = ? and t.restocked and t.back is distinct from 'QUARANTINE'
                    and d.arrival is distinct from 'NOT_DELIVERED'""",
                Integer.class,
                order,
                sku);
        return count == null ? 0 : count;
    }

    private boolean back(TracedPiece piece, PieceBack what) {
        return !jdbc.queryForList(
                        """
                        select 1 from traced_goods t join delivery d on d.id = t.delivery_id
                        where d.number = ? and t.sku = ? and t.mark = ? and t.back = ?""",
                        piece.delivery(),
                        piece.sku(),
                        piece.mark(),
                        what.name())
                .isEmpty();
    }

    private boolean is(TracedPiece piece, String where) {
        return !jdbc.queryForList("select 1 from delivery where number = ? and " + where, piece.delivery())
                .isEmpty();
    }
}
