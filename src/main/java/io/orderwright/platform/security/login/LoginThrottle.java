package io.orderwright.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts failed logins per name and per address. Names that do not exist are counted and locked like those that do, so
 * that a lock tells nobody which names exist. A lock begins with the failure that was one too many and lasts the whole
 * window from then on.
 */
@Component
@EnableConfigurationProperties(LoginLimits.class)
class LoginThrottle {

    /** Bounds the memory that somebody inventing names can make us use. */
    private static final int REMEMBERED = 100_000;

    private final LoginLimits limits;
    private final LongSupplier nanos;
    private final Cache<String, Failures> users;
    private final Cache<String, Failures> addresses;

    @Autowired
    LoginThrottle(LoginLimits limits) {
        this(limits, System::nanoTime);
    }

    /** @param nanos a time that only goes forward, in nanoseconds */
    LoginThrottle(LoginLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.users = remembering(limits);
        this.addresses = remembering(limits);
    }

    /** Attempts on one name exclude each other on this, so that many at once cannot pass the count together. */
    Object turn(String user) {
        return failuresOf(user);
    }

    boolean refuses(String user, String address) {
        return failuresOf(user).isLocked() || failuresFrom(address).isLocked();
    }

    /** @return whether this failure locked the name */
    boolean failed(String user, String address) {
        failuresFrom(address).add(limits.failuresPerAddress());
        return failuresOf(user).add(limits.failuresPerUser());
    }

    /** Forgets the name's failures, not the address's: one good account must not reopen the way to guess others. */
    void succeeded(String user) {
        failuresOf(user).forget();
    }

    List<String> locked() {
        return users.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().isLocked())
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Failures failuresOf(String user) {
        return users.get(user.toLowerCase(Locale.ROOT), name -> new Failures());
    }

    private Failures failuresFrom(String address) {
        return addresses.get(address, a -> new Failures());
    }

    private static Cache<String, Failures> remembering(LoginLimits limits) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(limits.window().multipliedBy(2))
                .build();
    }

    /** The failures of the last window, and the lock that they made. */
    private final class Failures {

        private final Deque<Long> times = new ArrayDeque<>();
        private boolean locked;
        private long lockedAt;

        synchronized boolean isLocked() {
            if (locked && isOver(lockedAt)) {
                locked = false;
            }
            return locked;
        }

        synchronized boolean add(int most) {
            if (isLocked()) {
                return false;
            }
            while (!times.isEmpty() && isOver(times.getFirst())) {
                times.removeFirst();
            }
            times.addLast(nanos.getAsLong());
            if (times.size() < most) {
                return false;
            }
            times.clear();
            locked = true;
            lockedAt = nanos.getAsLong();
            return true;
        }

        synchronized void forget() {
            times.clear();
            locked = false;
        }

        private boolean isOver(long since) {
            return Duration.ofNanos(nanos.getAsLong() - since).compareTo(limits.window()) >= 0;
        }
    }
}
