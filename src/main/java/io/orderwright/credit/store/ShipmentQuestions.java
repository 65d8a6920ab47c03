package io.orderwright.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What an order's credit stands on when its goods are about to leave, and a log of who was asked about. It only grows. */
@Repository
public class ShipmentQuestions {

    private final JdbcTemplate jdbc;

    ShipmentQuestions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param released whether a person said how large the order may be
     * @param covered whether it is no larger
     * @param releasedUntil that word's last day
     */
    public record CreditStanding(
            boolean prepaid,
            Instant answeredAt,
            boolean released,
            boolean covered,
            @Nullable LocalDate releasedUntil) {

        public boolean releaseValidOn(LocalDate day) {
            return covered && releasedUntil != null && !day.isAfter(releasedUntil);
        }
    }

    /** Reads it and notes the question, by one statement; empty for an order that credit was never asked about. */
    public List<CreditStanding> ask(String orderNumber, Instant now) {
        return jdbc.query(
                """
                with known as (
                    select order_number, amount, prepaid, answered_at, released_up_to, released_until
                    from credit_commitment where order_number = ?
                ), asked as (
                    insert into credit_shipment_question (order_number, asked_at) select order_number, ? from known
                ) select prepaid, answered_at, released_until, released_up_to is not null as released,
                    coalesce(amount <= released_up_to, false) as covered from known""",
                (row, number) -> standing(row),
                orderNumber,
                Timestamp.from(now));
    }

    private static CreditStanding standing(ResultSet row) throws SQLException {
        return new CreditStanding(
                row.getBoolean("prepaid"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("released"),
                row.getBoolean("covered"),
                row.getObject("released_until", LocalDate.class));
    }
}
