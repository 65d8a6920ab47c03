package io.orderwright.credit.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an order's credit stands on when its goods are about to leave, and that somebody asked. */
@Component
public class ShipmentStanding {

    private final JdbcTemplate jdbc;

    ShipmentStanding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param releasedUpTo how large the order may be by a person's word; absent without one
     * @param releasedUntil that word's last day
     */
    public record Standing(
            BigDecimal amount,
            boolean prepaid,
            Instant answeredAt,
            @Nullable BigDecimal releasedUpTo,
            @Nullable LocalDate releasedUntil) {

        public boolean released() {
            return releasedUpTo != null;
        }

        public boolean releaseValidOn(LocalDate day) {
            return releasedUpTo != null
                    && releasedUntil != null
                    && !day.isAfter(releasedUntil)
                    && amount.compareTo(releasedUpTo) <= 0;
        }
    }

    /** Reads it and notes the question, by one statement; empty for an order that credit was never asked about. */
    public List<Standing> ask(String orderNumber, Instant now) {
        return jdbc.query(
                "update credit_commitment set shipment_asked_at = ? where order_number = ?"
                        + " returning amount, prepaid, answered_at, released_up_to, released_until",
                (row, number) -> standing(row),
                Timestamp.from(now),
                orderNumber);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getBigDecimal("amount"),
                row.getBoolean("prepaid"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("released_up_to"),
                row.getObject("released_until", LocalDate.class));
    }
}
