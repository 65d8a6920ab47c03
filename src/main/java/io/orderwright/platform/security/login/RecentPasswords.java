package io.orderwright.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderwright.platform.security.ports.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that an API client that sends its password with each request does not pay
 * for a slow hash each time; from the address that it was right from. Kept as a keyed hash under a key that never leaves this process, for as long as a change
 * of roles may take to be seen.
 */
@Component
class RecentPasswords {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<String, Account> right;

    RecentPasswords(LoginLimits limits) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
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
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(address.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}
