package io.orderwright.contact.tracking;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Links by which customers say that they want something without naming an order: signed, expiring, with a key of their own, so that
 * no other link can be used as one. The link that is given out on a day is the same all day.
 */
@Service
public class ServiceLinks {

    private static final Duration VALID_FOR = Duration.ofDays(30);

    private final CompanyCalendar calendar;
    private final byte[] secret;
    private final String publicUrl;

    ServiceLinks(
            CompanyCalendar calendar,
            TrackingSettings settings,
            @Value("${orderwright.data:data}") Path dataFolder,
            @Value("${orderwright.public-url:}") String publicUrl) {
        this.calendar = calendar;
        this.secret = Fingerprint.keyed(
                TrackingSecret.of(settings.secret(), dataFolder), "service".getBytes(StandardCharsets.US_ASCII));
        this.publicUrl = PublicAddress.base(publicUrl);
    }

    /** The link for the customer; empty where nobody has configured under which address customers reach us. */
    public Optional<String> of(String customer) {
        return publicUrl.isEmpty() ? Optional.empty() : Optional.of(publicUrl + "/service/" + token(customer));
    }

    /** What a link says, without the address; customers' codes may have any letters, and links may not. */
    public String token(String customer) {
        String written = HexFormat.of().withUpperCase().formatHex(customer.getBytes(StandardCharsets.UTF_8));
        return new TrackingToken(written, calendar.startOf(calendar.today()).plus(VALID_FOR), 0).signed(secret);
    }

    /** The customer whose link it is; empty when it is not ours, or over: nobody is told which. */
    public Optional<String> customerOf(String token) {
        return TrackingToken.read(token, secret)
                .filter(read -> calendar.now().isBefore(read.expires()))
                .map(read -> new String(HexFormat.of().parseHex(read.orderNumber()), StandardCharsets.UTF_8));
    }
}
