package io.orderwright.platform.security;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.login.LoginLocks;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Every way to try a password counts as the login does: whoever may try it elsewhere has no more tries. */
@Component
public class PasswordTries {

    private final LoginLocks locks;

    PasswordTries(LoginLocks locks) {
        this.locks = locks;
    }

    /**
     * Whether the password of this name was right.
     *
     * @param right compares it; not asked at all while the name or the caller's address is locked
     * @throws Refusal FORBIDDEN while it is locked
     */
    public boolean matches(String user, BooleanSupplier right) {
        return locks.tried(user, right).orElseThrow(() -> Refusal.forbidden("login.too-many"));
    }

    /** Ends a lock before its time; recorded, also where there was none. */
    public void unlock(String user) {
        locks.unlock(user);
    }
}
