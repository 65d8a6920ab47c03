package io.orderwright.integration.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which messages were sent to which number, by its fingerprint, and which numbers a person has answered for. */
@Repository
public class SentMessages {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** One after the other, so that two at once do not both take the last place. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('message_sent'))";

    /** Counts what was sent and enters this one where there is a place; one statement, since every order asks it. */
    private static final String COUNT =
            """
            with known as (select 1 from message_sent where effect_key = :key),
            sent as (
                select count(*) filter (where number_hash = :number) as to_number,
                    count(*) filter (where at > :hour) as an_hour,
                    count(*) as a_day
                from message_sent where at > :day and not exists (select from known)),
            entered as (
                insert into message_sent (effect_key, number_hash, at)
                select :key, :number, :now from sent
                where to_number < :numberADay and an_hour < :allAnHour and a_day < :allADay
                on conflict do nothing)
            select to_number, an_hour, a_day from sent where not exists (select from known)""";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    SentMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** How many may be sent to a number a day, and to all in an hour and a day. */
    public record Places(int numberADay, int allAnHour, int allADay) {}

    /** How many were sent before this one. */
    public record SentCounts(long toNumber, long anHour, long aDay) {}

    /** Whoever counts next waits until the caller's transaction ends. */
    public void lock() {
        jdbc.query(LOCK, row -> {});
    }

    /** Enters the message where there is a place, and says how many there were; empty when it was entered before. */
    public Optional<SentCounts> enter(String key, String number, Places places, Instant now) {
        Map<String, Object> asked = Map.of(
                "key", key,
                "number", number,
                "now", Timestamp.from(now),
                "hour", Timestamp.from(now.minus(HOUR)),
                "day", Timestamp.from(now.minus(DAY)),
                "numberADay", places.numberADay(),
                "allAnHour", places.allAnHour(),
                "allADay", places.allADay());
        return named
                .query(COUNT, asked, (row, at) -> new SentCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .stream()
                .findFirst();
    }

    /** Enters the message whatever there is. */
    public void enter(String key, String number, Instant now) {
        jdbc.update(
                "insert into message_sent (effect_key, number_hash, at) values (?, ?, ?) on conflict do nothing",
                key,
                number,
                Timestamp.from(now));
    }

    /** A person has answered for the number. */
    public void confirm(String number, Instant now) {
        jdbc.update(
                "insert into confirmed_number (number_hash, at) values (?, ?) on conflict do nothing",
                number,
                Timestamp.from(now));
    }

    /** Whether nobody has answered for the number, so many others went to it, and this one did not. */
    public boolean unconfirmedAndFull(String key, String number, int most) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select not exists (select from confirmed_number where number_hash = ?)
                    and (select count(*) from message_sent where number_hash = ? and effect_key <> ?) >= ?
                    and not exists (select from message_sent where effect_key = ?)""",
                Boolean.class,
                number,
                number,
                key,
                most,
                key));
    }

    /** Whether it was entered. */
    public boolean knows(String key) {
        return !jdbc.queryForList("select 1 from message_sent where effect_key = ?", key)
                .isEmpty();
    }
}
