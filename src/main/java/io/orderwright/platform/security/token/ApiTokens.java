package io.orderwright.platform.security.token;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.token.store.TokenBook;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues, recognises and revokes tokens. A token is 256 random bits, so that a fast hash of it is enough, guessing needs no
 * lock, and nobody can lock a program out by guessing.
 */
@Service
public class ApiTokens {

    /** What a program may be; none of those whose word is asked above all, nor who looks after people. */
    public static final List<String> ROLES = List.of(
            Roles.SALES,
            Roles.WAREHOUSE,
            Roles.FINANCE,
            Roles.PURCHASING,
            Roles.PRODUCTION_PLANNER,
            Roles.CREDIT_CONTROLLER,
            Roles.AUDITOR);

    private static final String BEGINNING = "owt_";
    private static final int PREFIX = BEGINNING.length() + 8;
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(TokenBook book, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param by the administrator
     * @throws Refusal INVALID for a role that no program may have
     */
    @Transactional
    public IssuedToken issue(IssueToken asked, String by) {
        List<String> roles = asked.roles().stream().distinct().sorted().toList();
        for (int at = 0; at < asked.roles().size(); at++) {
            if (!ROLES.contains(asked.roles().get(at))) {
                throw Refusal.invalid(
                        "roles[" + at + "]", "token.role", asked.roles().get(at), String.join(", ", ROLES));
            }
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        ApiToken token = book.add(
                new ApiToken(
                        0,
                        asked.integration(),
                        secret.substring(0, PREFIX),
                        roles,
                        asked.writes(),
                        by,
                        now,
                        now.plus(Duration.ofDays(asked.days())),
                        null,
                        null,
                        null),
                Fingerprint.bytes(secret));
        events.publishEvent(new TokenIssued(
                subject(token),
                by,
                token.integration(),
                String.join(", ", roles),
                token.writes(),
                token.expiresAt().toString()));
        return new IssuedToken(token, secret);
    }

    /** Ends a token at once; one that is ended already stays so. */
    @Transactional
    public void revoke(long id, String by) {
        ApiToken token = get(id);
        if (book.revoke(id, by, clock.instant())) {
            events.publishEvent(new TokenRevoked(subject(token), by, token.integration()));
        }
    }

    /** @throws Refusal NOT_FOUND for an unknown id */
    @Transactional(readOnly = true)
    public ApiToken get(long id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("token.unknown", String.valueOf(id)));
    }

    /** Tokens, the newest first. */
    public List<ApiToken> page(long before, int size) {
        return book.page(before, size);
    }

    /** Whose token it is; empty when it is none, or no good any more. */
    @Transactional
    public Optional<ApiToken> recognise(String secret, String address) {
        if (!secret.startsWith(BEGINNING) || secret.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiToken> found = book.find(Fingerprint.bytes(secret)).filter(token -> token.isGoodAt(now));
        found.ifPresent(token -> noteUse(token, address, now));
        return found;
    }

    /** What a program may do at this moment by any of its tokens, by the name under which it acts; empty for no program. */
    @Transactional(readOnly = true)
    public Set<String> rolesOf(String actor) {
        return actor.startsWith(ApiToken.ACTOR)
                ? book.rolesOf(actor.substring(ApiToken.ACTOR.length()), clock.instant())
                : Set.of();
    }

    private void noteUse(ApiToken token, String address, Instant now) {
        boolean noted = token.usedAt() != null
                && address.equals(token.usedFrom())
                && now.isBefore(token.usedAt().plus(USE_IS_NOTED_EVERY));
        if (!noted && book.used(token.id(), address, now)) {
            events.publishEvent(new TokenObserved(subject(token), token.actor(), address));
        }
    }

    private static String subject(ApiToken token) {
        return "token/" + token.prefix();
    }
}
