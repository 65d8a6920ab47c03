package io.orderwright.platform.security.token.personal;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.token.personal.store.PersonalTokenBook;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, recognises and ends personal tokens. A token is 256 random bits, so that a fast hash is enough and guessing needs no lock. */
@Service
public class PersonalTokens {

    /** For how many days a token may be good. */
    public static final int LONGEST = 366;

    /** How many good ones a person may have at a time. */
    public static final int MOST = 10;

    /** By which it is told from other tokens. */
    static final String BEGINNING = "owp_";

    private static final int PREFIX = BEGINNING.length() + 8;
    private static final int BYTES = 32;
    private static final int SIGNS = 100;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final PersonalTokenBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalTokens(PersonalTokenBook book, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param days after how many it ends
     * @throws Refusal INVALID for fewer than one day or more than {@link #LONGEST}, CONFLICT when the person has {@link #MOST} good ones
     */
    @Transactional
    public NewPersonalToken issue(String person, int days) {
        if (days < 1 || days > LONGEST) {
            throw Refusal.invalid("days", "personal-token.days", LONGEST);
        }
        Instant now = clock.instant();
        if (book.good(person, now) >= MOST) {
            throw Refusal.conflict("personal-token.most", MOST);
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        PersonalToken token = book.add(
                person, secret.substring(0, PREFIX), Fingerprint.bytes(secret), now, now.plus(Duration.ofDays(days)));
        events.publishEvent(new PersonalTokenIssued(
                subject(token), person, token.expiresAt().toString()));
        return new NewPersonalToken(token, secret);
    }

    /**
     * Ends a token of this person at once; one that is ended already stays so.
     *
     * @throws Refusal NOT_FOUND for one that is not his
     */
    @Transactional
    public void revoke(long id, String person) {
        PersonalToken token = book.find(id)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> Refusal.notFound("token.unknown", String.valueOf(id)));
        if (book.revoke(id, clock.instant())) {
            events.publishEvent(new PersonalTokenRevoked(subject(token), person));
        }
    }

    /** A person's: the good ones, then the others, the newest of each first. */
    @Transactional(readOnly = true)
    public List<PersonalToken> of(String person, int size) {
        return book.of(person, clock.instant(), size);
    }

    /** Whose token it is; empty when it is none, or no good any more. */
    @Transactional
    public Optional<PersonalToken> recognise(String secret, String address) {
        if (!secret.startsWith(BEGINNING) || secret.length() > SIGNS) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<PersonalToken> found = book.find(Fingerprint.bytes(secret)).filter(token -> token.isGoodAt(now));
        found.ifPresent(token -> noteUse(token, address, now));
        return found;
    }

    private void noteUse(PersonalToken token, String address, Instant now) {
        boolean same = address.equals(token.usedFrom());
        if (same && token.usedAt() != null && now.isBefore(token.usedAt().plus(USE_IS_NOTED_EVERY))) {
            return;
        }
        if (book.used(token.id(), address, now)) {
            events.publishEvent(new PersonalTokenObserved(subject(token), token.person(), address));
        }
    }

    private static String subject(PersonalToken token) {
        return "token/" + token.prefix();
    }
}
