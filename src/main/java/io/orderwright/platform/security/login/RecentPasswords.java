package io.orderwright.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.security.ports.Account;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that an API client that sends its password with each request does not pay
 * for a slow hash each time; from the address that it was right from. Kept as a keyed hash under a key that never leaves this process, for as long as a change
 * of roles may take to be seen.
 */
@Component
class RecentPasswords {

    private static final byte[] BETWEEN = {0};

    private final byte[] key;
    private final Cache<String, Account> right;

    RecentPasswords(LoginLimits limits) {
        this.key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.right = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(limits.rolesReadEvery())
                .build();
    }

    Optional<Account> find(String user, String password, String address) {
        return Optional.ofNullable(right.getIfPresent(digest(user, password, address)));
    }

    void remember(String user, String password, String address, Account account) {
        right.put(digest(user, password, address), account);
    }

    /** Of a person whose password, or whose roles, are others now. */
    void forget(String user) {
        right.asMap().values().removeIf(account -> account.user().equalsIgnoreCase(user));
    }

    private String digest(String user, String password, String address) {
        return HexFormat.of()
                .formatHex(Fingerprint.keyed(key, bytes(user), BETWEEN, bytes(address), BETWEEN, bytes(password)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
