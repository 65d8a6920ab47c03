package io.orderwright.platform.security.login;

import io.orderwright.platform.security.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Locks of names: when they begin and end goes into the audit trail, for names that exist. */
@Component
public class LoginLocks {

    private static final Logger audit = LoggerFactory.getLogger("orderwright.audit.login");

    /** A lock began or was ended, of whatever name. */
    record LockNotice(String user, String actor, boolean locked) {}

    private final LoginThrottle throttle;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    LoginLocks(LoginThrottle throttle, CurrentUser current, ApplicationEventPublisher events) {
        this.throttle = throttle;
        this.current = current;
        this.events = events;
    }

    /** Whether a password tried beside the login was right; empty when it was not asked, because of a lock. */
    public Optional<Boolean> tried(String user, BooleanSupplier right) {
        String address = address();
        synchronized (throttle.turn(user)) {
            if (throttle.refuses(user, address)) {
                audit.warn("password refused, too many failures: user={} address={}", user, address);
                return Optional.empty();
            }
            if (right.getAsBoolean()) {
                throttle.succeeded(user);
                return Optional.of(true);
            }
            failed(user, address);
            return Optional.of(false);
        }
    }

    /** Counts a wrong password. */
    void failed(String user, String address) {
        boolean locked = throttle.failed(user, address);
        audit.warn("wrong password: user={} address={}{}", user, address, locked ? " now locked" : "");
        if (locked) {
            events.publishEvent(new LockNotice(user, current.user(), true));
        }
    }

    public void unlock(String user) {
        throttle.succeeded(user);
        audit.info("unlocked: user={} by={} address={}", user, current.user(), address());
        events.publishEvent(new LockNotice(user, current.user(), false));
    }

    /** Names that are locked now, in the order of the alphabet. */
    public List<String> locked() {
        return throttle.locked();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "unknown";
    }
}
