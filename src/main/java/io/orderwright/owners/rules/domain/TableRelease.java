package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.ReleaseState;
import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workbook that an owner has brought in: it decides when somebody else has released it. */
@Entity
public class TableRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "table_release_seq")
    @SequenceGenerator(name = "table_release_seq", sequenceName = "table_release_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String tableName;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    private String contentVersion;
    private String seenVersion;
    private String note;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;
    private @Nullable Instant inForceFrom;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TableRelease() {}

    private TableRelease(
            String table, ReleaseState state, String content, String seen, String note, String by, Instant now) {
        this.tableName = table;
        this.state = state;
        this.contentVersion = content;
        this.seenVersion = seen;
        this.note = note;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /**
     * One that may be released.
     *
     * @param content its version
     * @param seen the version in force
     */
    public static TableRelease proposed(
            String table, String content, String seen, String note, String by, Instant now) {
        return new TableRelease(table, ReleaseState.PROPOSED, content, seen, note, by, now);
    }

    /** One that must not. */
    public static TableRelease refused(String table, String seen, String note, String by, Instant now) {
        return new TableRelease(table, ReleaseState.REFUSED, "", seen, note, by, now);
    }

    /** @throws Refusal CONFLICT where it does not wait; FORBIDDEN for another than who proposed it */
    public void withdraw(String by, Instant now) {
        ReleaseState after = ReleaseTransition.WITHDRAW.after(contentVersion, state);
        if (!by.equals(proposedBy)) {
            throw Refusal.forbidden("rules.not-own", contentVersion);
        }
        state = after;
        decide("", by, now);
    }

    /** @throws Refusal CONFLICT where it does not wait; FORBIDDEN for who proposed it */
    public void decline(String words, String by, Instant now) {
        ReleaseState after = ReleaseTransition.DECLINE.after(contentVersion, state);
        refuseOwn(by);
        state = after;
        decide(words, by, now);
    }

    /**
     * It decides from that moment on.
     *
     * @throws Refusal CONFLICT where it does not wait; FORBIDDEN for who proposed it
     */
    public void release(Instant from, String words, String by, Instant now) {
        ReleaseState after = ReleaseTransition.RELEASE.after(contentVersion, state);
        refuseOwn(by);
        state = after;
        inForceFrom = from;
        decide(words, by, now);
    }

    private void refuseOwn(String by) {
        if (by.equals(proposedBy)) {
            throw Refusal.forbidden("rules.own", contentVersion);
        }
    }

    private void decide(String words, String by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        comment = words;
    }

    /** It decides no more, or never will. @throws Refusal CONFLICT unless it was released */
    public void takeBack(String reason, String by, Instant now) {
        state = ReleaseTransition.TAKE_BACK.after(contentVersion, state);
        endReason = reason;
        endedBy = by;
        endedAt = now;
    }

    public boolean isProposed() {
        return state == ReleaseState.PROPOSED;
    }

    public boolean isRefused() {
        return state == ReleaseState.REFUSED;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("It is not kept yet");
        }
        return id;
    }

    public String table() {
        return tableName;
    }

    public ReleaseView view() {
        return new ReleaseView(
                id(),
                tableName,
                state,
                contentVersion,
                seenVersion,
                note,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                comment,
                inForceFrom,
                endedBy,
                endedAt,
                endReason);
    }
}
