package io.orderwright.fulfilment.deliveries.store;

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

    private boolean is(TracedPiece piece, String where) {
        return !jdbc.queryForList("select 1 from delivery where number = ? and " + where, piece.delivery())
                .isEmpty();
    }
}
