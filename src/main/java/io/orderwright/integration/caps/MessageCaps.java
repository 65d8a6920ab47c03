package io.orderwright.integration.caps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.integration.Effect;
import io.orderwright.platform.kernel.Fingerprint;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final MessageLimits limits;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MessageCaps(
            JdbcTemplate jdbc,
            ObjectMapper json,
            MessageLimits limits,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.limits = limits;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        log.info(
                "Messages to customers: at most {} to a number that nobody has confirmed, {} to a number and {} in all a day, {} in all an hour; to numbers that begin with +{}{}",
                limits.unconfirmed(),
                limits.perNumberADay(),
                limits.allADay(),
                limits.allAnHour(),
                String.join(", +", limits.countries()),
                limits.anyNumber() ? ", and to what is no such number" : "");
    }

    /** By which code the effect is held back; empty when it may be sent, and is counted. Anything but a message may. */
    public Optional<String> heldBack(Effect effect) {
        if (!effect.partner().equals(PARTNER)) {
            return Optional.empty();
        }
        if (known(effect.key())) {
            return Optional.empty();
        }
        String typed = phone(effect.body());
        Optional<PhoneNumber> number = PhoneNumber.of(typed);
        if (number.isEmpty() && !limits.anyNumber()) {
            return Optional.of("no-number");
        }
        if (number.isPresent() && !number.get().inOneOf(limits.countries())) {
            return Optional.of("country");
        }
        return Optional.ofNullable(transaction.execute(status -> counted(effect.key(), hash(typed))));
    }

    private static String hash(String typed) {
        return Fingerprint.of(
                PhoneNumber.of(typed).map(PhoneNumber::international).orElse(typed));
    }

    /** Null when it is counted. */
    private @Nullable String counted(String key, String number) {
        jdbc.query(LOCK, row -> {});
        if (known(key)) {
            return null;
        }
        Instant now = clock.instant();
        if (!confirmed(number) && since(Instant.EPOCH, number) >= limits.unconfirmed()) {
            return "number-unconfirmed";
        }
        if (since(now.minus(DAY), number) >= limits.perNumberADay()) {
            return "number-a-day";
        }
        if (since(now.minus(HOUR), null) >= limits.allAnHour()) {
            return "all-an-hour";
        }
        if (since(now.minus(DAY), null) >= limits.allADay()) {
            return "all-a-day";
        }
        count(key, number, now);
        return null;
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

    private boolean confirmed(String number) {
        return !jdbc.queryForList("select 1 from confirmed_number where number_hash = ?", number)
                .isEmpty();
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

    private long since(Instant moment, @Nullable String number) {
        Long found = number == null
                ? jdbc.queryForObject(
                        "select count(*) from message_sent where at > ?", Long.class, Timestamp.from(moment))
                : jdbc.queryForObject(
                        "select count(*) from message_sent where number_hash = ? and at > ?",
                        Long.class,
                        number,
                        Timestamp.from(moment));
        return found == null ? 0 : found;
    }

    private String phone(String body) {
        try {
            return json.readTree(body).path("phone").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
