package io.orderwright.platform.security.login;

import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password, within the limits on failures; the only way to become {@link LoginAuthentication}. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final Logger audit = LoggerFactory.getLogger("orderwright.audit.login");

    /** The engine's column is 64 characters wide; a longer password only costs us time to hash. */
    private static final int LONGEST_USER = 64;

    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final LoginLocks locks;
    private final RecentPasswords recent;

    PasswordLogin(Accounts accounts, LoginThrottle throttle, LoginLocks locks, RecentPasswords recent) {
        this.locks = locks;
        this.accounts = accounts;
        this.throttle = throttle;
        this.recent = recent;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = address(attempt);
        if (!PlainText.isPlain(user)
                || user.isBlank()
                || user.length() > LONGEST_USER
                || password.length() > LONGEST_PASSWORD) {
            throttle.failed("", address);
            throw new BadCredentialsException("wrong user or password");
        }
        // The lock is asked before anything else: while it lasts no answer may depend on the password.
        refuseLocked(user, address);
        Optional<Account> known = recent.find(user, password, address);
        if (known.isPresent()) {
            return loggedIn(known.get(), attempt);
        }
        synchronized (throttle.turn(user)) {
            refuseLocked(user, address);
            boolean matches = accounts.passwordMatches(user, password);
            Optional<Account> account = matches ? accounts.find(user) : Optional.empty();
            if (account.isEmpty()) {
                locks.failed(user, address);
                throw new BadCredentialsException("wrong user or password");
            }
            throttle.succeeded(user);
            recent.remember(user, password, address, account.get());
            audit.info("login: user={} address={}", user, address);
            return loggedIn(account.get(), attempt);
        }
    }

    private void refuseLocked(String user, String address) {
        if (throttle.refuses(user, address)) {
            audit.warn("login refused, too many failures: user={} address={}", user, address);
            throw new LockedException("too many failures");
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private static LoginAuthentication loggedIn(Account account, Authentication attempt) {
        LoginAuthentication login = new LoginAuthentication(account);
        login.setDetails(attempt.getDetails());
        return login;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
