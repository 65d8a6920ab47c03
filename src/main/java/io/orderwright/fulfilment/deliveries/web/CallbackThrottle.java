package io.orderwright.fulfilment.deliveries.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts callbacks that no carrier has signed, per address and per carrier. What a carrier has signed is never counted nor
 * turned away, whoever knocks beside it: nobody may silence a carrier by forging its name, or by sharing its address.
 */
@Component
@EnableConfigurationProperties(CallbackLimits.class)
class CallbackThrottle {

    /** Bounds the memory that somebody with many addresses can make us use. */
    private static final int REMEMBERED = 100_000;

    private final CallbackLimits limits;
    private final Map<Carrier, Bucket> carriers = new EnumMap<>(Carrier.class);
    private final Cache<String, Bucket> addresses;

    CallbackThrottle(CallbackLimits limits) {
        this.limits = limits;
        for (Carrier carrier : Carrier.values()) {
            carriers.put(carrier, bucket(limits.forgedPerCarrier()));
        }
        this.addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(limits.window().multipliedBy(2))
                .build();
    }

    /** One more that nobody has signed. Empty while there are few of them, else how long to wait with the next. */
    Optional<Duration> forged(Carrier carrier, String address) {
        Bucket ofAddress = Objects.requireNonNull(addresses.get(address, a -> bucket(limits.forgedPerAddress())));
        Optional<Duration> wait = take(ofAddress);
        return wait.isPresent() ? wait : take(Objects.requireNonNull(carriers.get(carrier)));
    }

    /** How many addresses are remembered; fewer than were seen once those are too many. */
    long remembered() {
        addresses.cleanUp();
        return addresses.estimatedSize();
    }

    private static Optional<Duration> take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int forged) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(forged).refillGreedy(forged, limits.window()))
                .build();
    }
}
