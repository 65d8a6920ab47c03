package io.orderwright.fulfilment.deliveries.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rounds in which carriers are asked where parcels are. Always inside the caller's transaction. */
@Repository
public class RoundLedger {

    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final JdbcTemplate jdbc;

    RoundLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that somebody took out of the engine by hand must not end all asking. */
    public void giveUp(String carrier, Instant now) {
        jdbc.update(
                "update tracking_round set ended_at = ? where carrier = ? and ended_at is null and asked_at < ?",
                Timestamp.from(now),
                carrier,
                Timestamp.from(now.minus(GIVEN_UP)));
    }

    /** Begins a round with these parcels; false while another of this carrier is under way, be it on another node. */
    public boolean begin(String number, String carrier, List<String> parcels, Instant now) {
        return jdbc.update(
                        """
                        insert into tracking_round (number, carrier, parcels, asked_at) values (?, ?, ?, ?)
                        on conflict do nothing""",
                        number,
                        carrier,
                        parcels.stream().sorted().toArray(String[]::new),
                        Timestamp.from(now))
                == 1;
    }

    public void end(String number, String carrier, Instant now) {
        jdbc.update(
                "update tracking_round set ended_at = ? where number = ? and carrier = ? and ended_at is null",
                Timestamp.from(now),
                number,
                carrier);
    }

    /** The parcels of these rounds, by round. */
    public Map<String, List<String>> parcels(String carrier, List<String> numbers) {
        return jdbc
                .query(
                        "select number, parcels from tracking_round where carrier = ? and number = any (?)",
                        (row, index) -> Map.entry(row.getString(1), List.of((String[])
                                row.getArray(2).getArray())),
                        carrier,
                        numbers.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
