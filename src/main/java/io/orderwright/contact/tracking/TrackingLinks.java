package io.orderwright.contact.tracking;

import io.orderwright.contact.tracking.TrackingEvent.TrackingLinkRevoked;
import io.orderwright.contact.tracking.store.LinkRevocations;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out, reads and revokes the links by which customers follow their orders. The same order has the same link until
 * it is revoked or nearly over, so that a message that is sent again says the same.
 */
@Service
@EnableConfigurationProperties(TrackingSettings.class)
public class TrackingLinks {

    /** A link that is given out leads somewhere for at least so long. */
    private static final Duration AT_LEAST = Duration.ofDays(14);

    private final LinkRevocations revocations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration validFor;
    private final byte[] secret;
    private final String publicUrl;

    TrackingLinks(
            LinkRevocations revocations,
            ApplicationEventPublisher events,
            Clock clock,
            TrackingSettings settings,
            @Value("${orderwright.data:data}") Path dataFolder,
            @Value("${orderwright.public-url:}") String publicUrl) {
        this.revocations = revocations;
        this.events = events;
        this.clock = clock;
        this.validFor = settings.validFor();
        this.secret = TrackingSecret.of(settings.secret(), dataFolder);
        this.publicUrl = PublicAddress.base(publicUrl);
    }

    /** The link for the customer; empty where nobody has configured under which address customers reach us. */
    @Transactional(readOnly = true)
    public Optional<String> of(String orderNumber, Instant placedAt) {
        return Optional.ofNullable(of(Map.of(orderNumber, placedAt)).get(orderNumber));
    }

    /** As {@link #of}, for a person who passes it on. */
    @Transactional(readOnly = true)
    @ActsOn(ActingVerb.GIVE_TRACKING_LINK)
    public Optional<String> give(String orderNumber, Instant placedAt, String to) {
        return of(orderNumber, placedAt);
    }

    /** The same for several orders at once: when each was placed, by its number. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Map<String, Instant> placedAt) {
        Map<String, String> links = new HashMap<>();
        if (!publicUrl.isEmpty() && !placedAt.isEmpty()) {
            Map<String, Integer> revisions = revocations.of(placedAt.keySet());
            placedAt.forEach((number, placed) -> links.put(
                    number,
                    publicUrl + "/track/"
                            + new TrackingToken(number, expiry(placed), revisions.getOrDefault(number, 0))
                                    .signed(secret)));
        }
        return links;
    }

    /** The order that a link stands for; empty when it is not ours, over, or revoked: nobody is told which. */
    @Transactional(readOnly = true)
    public Optional<String> orderOf(String token) {
        return TrackingToken.read(token, secret)
                .filter(read -> clock.instant().isBefore(read.expires()))
                .filter(read -> revocations.of(List.of(read.orderNumber())).getOrDefault(read.orderNumber(), 0)
                        == read.revision())
                .map(TrackingToken::orderNumber);
    }

    /** All links that were given out for the order lead nowhere from now on; a new one can be given out. */
    @Transactional
    @ActsOn(ActingVerb.REVOKE_TRACKING_LINK)
    public void revoke(String orderNumber, String by) {
        revocations.revoke(orderNumber, by, clock.instant());
        events.publishEvent(new TrackingLinkRevoked(orderNumber, by));
    }

    /** So many whole terms after the order was placed that the link is not about to end. */
    private Instant expiry(Instant placedAt) {
        Instant expiry = placedAt.truncatedTo(ChronoUnit.SECONDS).plus(validFor);
        Instant soonest = clock.instant().plus(AT_LEAST);
        while (expiry.isBefore(soonest)) {
            expiry = expiry.plus(validFor);
        }
        return expiry;
    }
}
