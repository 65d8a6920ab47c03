package io.orderwright.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts failed logins per name and per address. Names that do not exist are counted and locked like those that do, so
 * that a lock tells nobody which names exist.
 */
@Component
@EnableConfigurationProperties(LoginLimits.class)
class LoginThrottle {

    /** Bounds the memory that somebody inventing names can make us use. */
    private static final int REMEMBERED = 100_000;

    private final LoginLimits limits;
    private final TimeMeter time;
    private final Cache<String, Bucket> users;
    private final Cache<String, Bucket> addresses;

    @Autowired
    LoginThrottle(LoginLimits limits) {
        this(limits, TimeMeter.SYSTEM_MILLISECONDS);
    }

    LoginThrottle(LoginLimits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.users = remembering(limits);
        this.addresses = remembering(limits);
    }

    /** Attempts on one name exclude each other on this, so that many at once cannot pass the count together. */
    Object turn(String user) {
        return failuresOf(user);
    }

    boolean refuses(String user, String address) {
        return failuresOf(user).getAvailableTokens() == 0
                || failuresFrom(address).getAvailableTokens() == 0;
    }

    /** @return whether this failure locked the name */
    boolean failed(String user, String address) {
        failuresFrom(address).tryConsume(1);
        Bucket failures = failuresOf(user);
        return failures.tryConsume(1) && failures.getAvailableTokens() == 0;
    }

    /** Forgets the name's failures, not the address's: one good account must not reopen the way to guess others. */
    void succeeded(String user) {
        failuresOf(user).reset();
    }

    private Bucket failuresOf(String user) {
        return users.get(user.toLowerCase(Locale.ROOT), name -> bucket(limits.failuresPerUser()));
    }

    private Bucket failuresFrom(String address) {
        return addresses.get(address, a -> bucket(limits.failuresPerAddress()));
    }

    private Bucket bucket(int failures) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(failures).refillIntervally(failures, limits.window()))
                .build();
    }

    private static Cache<String, Bucket> remembering(LoginLimits limits) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(limits.window().multipliedBy(2))
                .build();
    }
}
