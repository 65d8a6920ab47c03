package io.orderwright.contact.tracking;

import io.orderwright.platform.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Links by which customers say how content they are with what became of a ticket: signed, expiring. They are signed with
 * a key of their own, so that no other link can be used as one, nor one of them as another. Whether somebody may still say
 * it is not known here.
 */
@Service
public class SatisfactionLinks {

    private static final Duration VALID_FOR = Duration.ofDays(30);

    private final Clock clock;
    private final byte[] secret;
    private final String publicUrl;

    SatisfactionLinks(
            Clock clock,
            TrackingSettings settings,
            @Value("${orderwright.data:data}") Path dataFolder,
            @Value("${orderwright.public-url:}") String publicUrl) {
        this.clock = clock;
        this.secret = Fingerprint.keyed(
                TrackingSecret.of(settings.secret(), dataFolder), "satisfaction".getBytes(StandardCharsets.US_ASCII));
        this.publicUrl = PublicAddress.base(publicUrl);
    }

    /** The link for the customer; empty where nobody has configured under which address customers reach us. */
    public Optional<String> of(String ticket, Instant closedAt) {
        return publicUrl.isEmpty() ? Optional.empty() : Optional.of(publicUrl + "/rate/" + token(ticket, closedAt));
    }

    /** What a link says, without the address. */
    public String token(String ticket, Instant closedAt) {
        return new TrackingToken(
                        ticket, closedAt.truncatedTo(ChronoUnit.SECONDS).plus(VALID_FOR), 0)
                .signed(secret);
    }

    /** The ticket that a link stands for; empty when it is not ours, or over: nobody is told which. */
    public Optional<String> ticketOf(String token) {
        return TrackingToken.read(token, secret)
                .filter(read -> clock.instant().isBefore(read.expires()))
                .map(TrackingToken::orderNumber);
    }
}
