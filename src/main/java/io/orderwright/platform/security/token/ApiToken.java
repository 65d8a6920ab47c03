package io.orderwright.platform.security.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as everybody may know it who looks after tokens: never the token itself.
 *
 * @param integration the program that has it; in records it acts as {@code integration:<name>}
 * @param prefix its first signs, by which it is recognised
 * @param roles what it may do, as people with these roles may, but for decisions
 * @param writes false when it only reads
 * @param revokedAt absent while it is good
 * @param usedAt when it was last used, to the minute; absent when never
 * @param usedFrom the address of its last use
 */
public record ApiToken(
        long id,
        String integration,
        String prefix,
        List<String> roles,
        boolean writes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable String usedFrom) {

    static final String ACTOR = "integration:";

    /** Under which name it acts. */
    public String actor() {
        return ACTOR + integration;
    }

    boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
