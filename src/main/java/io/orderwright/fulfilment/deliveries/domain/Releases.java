package io.orderwright.fulfilment.deliveries.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes deliveries when their order is released: one statement, for the first time as after it was called back. */
@Repository
public class Releases {

    private static final String RELEASE =
            """
            insert into delivery (id, version, number, order_number, customer_name, state, released_at)
            values (?, 0, ?, ?, ?, 'OPEN', ?)
            on conflict (order_number) where state <> 'DISPATCHED' do update
                set state = 'OPEN', goods = null, released_at = excluded.released_at, version = delivery.version + 1
                where delivery.state = 'CANCELLED'
            returning number""";

    private final JdbcTemplate jdbc;

    Releases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The delivery's number; empty when the order has one that was not called back. */
    public Optional<String> release(long id, String number, String orderNumber, String customerName, Instant now) {
        return jdbc
                .queryForList(RELEASE, String.class, id, number, orderNumber, customerName, Timestamp.from(now))
                .stream()
                .findFirst();
    }
}
