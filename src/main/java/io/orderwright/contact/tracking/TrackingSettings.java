package io.orderwright.contact.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers follow their orders.
 *
 * @param secret signs the links: at least 32 characters, the same on every node; empty: one is made in the data folder
 * @param validFor how long a link leads somewhere, counted from the order's day
 * @param requestsPerMinute from one address, before it has to wait
 * @param papers whether the page gives the documents of the order as PDF, with their prices, to whoever has the link
 */
@ConfigurationProperties("orderwright.track")
public record TrackingSettings(
        @DefaultValue("") String secret,
        @DefaultValue("P180D") Duration validFor,
        @DefaultValue("60") int requestsPerMinute,
        @DefaultValue("true") boolean papers) {

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "TrackingSettings[validFor=" + validFor + ", requestsPerMinute=" + requestsPerMinute + "]";
    }
}
