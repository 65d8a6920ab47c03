package io.orderwright.integration.caps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.integration.Effect;
import io.orderwright.integration.store.SentMessages;
import io.orderwright.integration.store.SentMessages.Places;
import io.orderwright.integration.store.SentMessages.SentCounts;
import io.orderwright.platform.kernel.Fingerprint;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    private final SentMessages sent;
    private final ObjectMapper json;
    private final MessageLimits limits;
    private final Clock clock;

    MessageCaps(SentMessages sent, ObjectMapper json, MessageLimits limits, Clock clock) {
        this.sent = sent;
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
        return sent.knows(effect.key()) ? Optional.empty() : Optional.of(code);
    }

    /** Empty when it is counted, now or before. */
    private Optional<String> counted(String key, String number) {
        sent.lock();
        if (sent.unconfirmedAndFull(key, number, limits.unconfirmed())) {
            return Optional.of("number-unconfirmed");
        }
        Places places = new Places(limits.perNumberADay(), limits.allAnHour(), limits.allADay());
        return sent.enter(key, number, places, clock.instant()).flatMap(this::full);
    }

    private Optional<String> full(SentCounts before) {
        if (before.toNumber() >= limits.perNumberADay()) {
            return Optional.of("number-a-day");
        }
        if (before.anHour() >= limits.allAnHour()) {
            return Optional.of("all-an-hour");
        }
        return before.aDay() >= limits.allADay() ? Optional.of("all-a-day") : Optional.empty();
    }

    /** A person wants this one sent all the same, and so has answered for its number: it is the customer's. */
    public void release(Effect effect) {
        String number = hash(phone(effect.body()));
        sent.enter(effect.key(), number, clock.instant());
        sent.confirm(number, clock.instant());
    }

    private String phone(String body) {
        try {
            return json.readTree(body).path("phone").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
