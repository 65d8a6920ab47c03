package io.orderwright.integration.caps;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many messages customers are sent.
 *
 * @param unconfirmed to one number ever, until a person has sent one that was held back, and so answered for the number
 * @param perNumberADay to one number within 24 hours
 * @param allAnHour to all numbers together within an hour
 * @param allADay to all numbers together within 24 hours
 * @param anyNumber whether messages also go to what is neither an international number nor a Chinese mobile, as example data has it
 * @param countries the beginnings of international numbers to which messages go, without the plus
 */
@ConfigurationProperties("orderwright.messages")
public record MessageLimits(
        @DefaultValue("5") int unconfirmed,
        @DefaultValue("10") int perNumberADay,
        @DefaultValue("1000") int allAnHour,
        @DefaultValue("5000") int allADay,
        @DefaultValue("false") boolean anyNumber,
        @DefaultValue("86") List<String> countries) {

    public MessageLimits {
        if (unconfirmed < 1 || perNumberADay < 1 || allAnHour < 1 || allADay < 1 || countries.isEmpty()) {
            throw new IllegalArgumentException(
                    "orderwright.messages.*: every limit is at least 1, and there is a country");
        }
    }
}
