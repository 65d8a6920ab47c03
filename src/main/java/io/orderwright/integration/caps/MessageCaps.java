package io.orderwright.integration.caps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.integration.Effect;
import io.orderwright.platform.kernel.Fingerprint;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts messages before they are sent: to each number and to all together. Each effect counts once, however often it is
 * tried. What a person has released is not held back again.
 */
@Component
@EnableConfigurationProperties(MessageLimits.class)
public class MessageCaps {

    private static final Logger log = LoggerFactory.getLogger(MessageCaps.class);
    private static final String PARTNER = "sms";
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
    private final ObjectMapper json;
    private final MessageLimits limits;
    private final Clock clock;

    MessageCaps(JdbcTemplate jdbc, ObjectMapper json, MessageLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.json = json;
        this.limits = limits;
        this.clock = clock;
        log.info(
                "Messages to customers: at most {} to a number that nobody has confirmed, {} to a number and {} in all a day, {} in all an hour; to numbers that begin with +{}{}",
                limits.unconfirmed(),
                limits.perNumberADay(),
                limits.allADay(),
                limits.allAnHour(),
                String.join(", +", limits.countries()),
                limits.anyNumber() ? ", and to what is no such number" : "");
    }

    /**
     * By which code the effect is held back; empty when it may be sent, and is counted in the caller's transaction, which
     * others wait for. Anything but a message may.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> heldBack(Effect effect) {
        if (!effect.partner().equals(PARTNER)) {
            return Optional.empty();
        }
        String typed = phone(effect.body());
        Optional<PhoneNumber> number = PhoneNumber.of(typed);
        if (number.isEmpty() && !limits.anyNumber()) {
            return unlessReleased(effect, "no-number");
        }
        if (number.isPresent() && !number.get().inOneOf(limits.countries())) {
            return unlessReleased(effect, "country");
        }
        return counted(effect.key(), hash(typed));
    }

    private static String hash(String typed) {
        return Fingerprint.of(
                PhoneNumber.of(typed).map(PhoneNumber::international).orElse(typed));
    }

    private Optional<String> unlessReleased(Effect effect, String code) {
        return known(effect.key()) ? Optional.empty() : Optional.of(code);
    }

    /** Empty when it is counted, now or before. */
    private Optional<String> counted(String key, String number) {
        jdbc.query(LOCK, row -> {});
        if (unconfirmedAndFull(key, number)) {
            return Optional.of("number-unconfirmed");
        }
        Instant now = clock.instant();
        Map<String, Object> asked = Map.of(
                "key", key,
                "number", number,
                "now", Timestamp.from(now),
                "hour", Timestamp.from(now.minus(HOUR)),
                "day", Timestamp.from(now.minus(DAY)),
                "numberADay", limits.perNumberADay(),
                "allAnHour", limits.allAnHour(),
                "allADay", limits.allADay());
        return named.query(COUNT, asked, (row, at) -> full(row.getLong(1), row.getLong(2), row.getLong(3))).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> full(long toNumber, long anHour, long aDay) {
        if (toNumber >= limits.perNumberADay()) {
            return Optional.of("number-a-day");
        }
        if (anHour >= limits.allAnHour()) {
            return Optional.of("all-an-hour");
        }
        return aDay >= limits.allADay() ? Optional.of("all-a-day") : Optional.empty();
    }

    /** A person wants this one sent all the same, and so has answered for its number: it is the customer's. */
    public void release(Effect effect) {
        String number = hash(phone(effect.body()));
        count(effect.key(), number, clock.instant());
        jdbc.update(
                "insert into confirmed_number (number_hash, at) values (?, ?) on conflict do nothing",
                number,
                Timestamp.from(clock.instant()));
    }

    private boolean unconfirmedAndFull(String key, String number) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select not exists (select from confirmed_number where number_hash = ?)
                    and (select count(*) from message_sent where number_hash = ? and effect_key <> ?) >= ?
                    and not exists (select from message_sent where effect_key = ?)""",
                Boolean.class,
                number,
                number,
                key,
                limits.unconfirmed(),
                key));
    }

    private boolean known(String key) {
        return !jdbc.queryForList("select 1 from message_sent where effect_key = ?", key)
                .isEmpty();
    }

    private void count(String key, String number, Instant now) {
        jdbc.update(
                "insert into message_sent (effect_key, number_hash, at) values (?, ?, ?) on conflict do nothing",
                key,
                number,
                Timestamp.from(now));
    }

    private String phone(String body) {
        try {
            return json.readTree(body).path("phone").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
