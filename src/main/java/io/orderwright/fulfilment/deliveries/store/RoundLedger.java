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

    /**
     * Begins a round with the parcels that have not been asked about for longest. None while an earlier round of this carrier
     * is under way, be it on another node; none when there is nothing to ask.
     */
    public boolean begin(String number, String carrier, int most, Instant now) {
        // One that somebody took out of the engine by hand must not end all asking.
        jdbc.update(
                "update tracking_round set ended_at = ? where carrier = ? and ended_at is null and asked_at < ?",
                Timestamp.from(now),
                carrier,
                Timestamp.from(now.minus(GIVEN_UP)));
        return jdbc.update(
                        """
                        with asked as (
                            update tracked_parcel set asked_at = ? where carrier = ? and tracking_number in (
                                select tracking_number from tracked_parcel where carrier = ? and not closed
                                    and not exists (select 1 from tracking_round where carrier = ? and ended_at is null)
                                order by asked_at nulls first limit ? for update skip locked)
                            returning tracking_number)
                        insert into tracking_round (number, carrier, parcels, asked_at)
                        select ?, ?, array_agg(tracking_number order by tracking_number), ? from asked having count(*) > 0
                        on conflict do nothing""",
                        Timestamp.from(now),
                        carrier,
                        carrier,
                        carrier,
                        most,
                        number,
                        carrier,
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
