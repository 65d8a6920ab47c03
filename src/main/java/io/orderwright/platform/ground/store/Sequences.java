package io.orderwright.platform.ground.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The sequences of the database; what is drawn from one nobody else draws. */
@Repository
public class Sequences {

    private final JdbcTemplate jdbc;

    public Sequences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException where the database gives none */
    public long next(String sequence) {
        return drawn("select nextval('" + sequence + "')");
    }

    /** What was drawn last. */
    public long last(String sequence) {
        return drawn("select last_value from " + sequence);
    }

    /** Draws so many, one by one: to set the sequence could set it back behind what another node has drawn meanwhile. */
    public void pass(String sequence, long many) {
        jdbc.queryForObject("select max(nextval('" + sequence + "')) from generate_series(1, ?)", Long.class, many);
    }

    private long drawn(String query) {
        Long value = jdbc.queryForObject(query, Long.class);
        if (value == null) {
            throw new IllegalStateException("no value from: " + query);
        }
        return value;
    }
}
