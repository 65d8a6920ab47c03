package io.orderwright.sales.orders.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** By what this company is told from others that number their orders as it does; it stays for ever. */
@Repository
public class Installation {

    private final JdbcTemplate jdbc;

    /** Read once: the database was given it when it was made. */
    private volatile @Nullable String id;

    Installation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code OW-} and twelve hexadecimal digits. */
    public String id() {
        String known = id;
        if (known == null) {
            known = Objects.requireNonNull(jdbc.queryForObject("select id from installation", String.class));
            id = known;
        }
        return known;
    }
}
