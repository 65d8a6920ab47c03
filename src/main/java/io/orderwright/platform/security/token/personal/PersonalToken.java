package io.orderwright.platform.security.token.personal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as its person may know it: never the token itself.
 *
 * @param person the login of whose it is, and as whom it acts
 * @param prefix its first signs, by which it is recognised
 * @param revokedAt absent while it is good
 * @param usedAt when it was last used, to the minute; absent when never
 * @param usedFrom the address of its last use
 */
public record PersonalToken(
        long id,
        String person,
        String prefix,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable String usedFrom) {

    public boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
