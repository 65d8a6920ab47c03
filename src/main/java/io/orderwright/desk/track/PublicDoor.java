package io.orderwright.desk.track;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.orderwright.contact.tracking.TrackingSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What all pages have in common that customers reach by a link, without a login: nothing runs on them, nobody frames them,
 * and no address asks too often. Whatever is wrong with a link, the answer is the same.
 */
@Component
public class PublicDoor {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** Bounds the memory that somebody with many addresses can make us use. */
    private static final int REMEMBERED = 100_000;

    private final int perMinute;
    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    PublicDoor(TrackingSettings settings) {
        this.perMinute = settings.requestsPerMinute();
    }

    /**
     * The page, or why it is not shown.
     *
     * @param shown asked only when this address has not asked too often; empty where the link leads nowhere
     */
    public ModelAndView open(
            HttpServletRequest request, HttpServletResponse response, Supplier<Optional<ModelAndView>> shown) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        if (!allowance(request.getRemoteAddr()).tryConsume(1)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return new ModelAndView("track/none", Map.of("words", "busy"), HttpStatus.TOO_MANY_REQUESTS);
        }
        return shown.get()
                .orElseGet(() -> new ModelAndView("track/none", Map.of("words", "none"), HttpStatus.NOT_FOUND));
    }

    private Bucket allowance(String address) {
        return Objects.requireNonNull(addresses.get(address, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build()));
    }
}
