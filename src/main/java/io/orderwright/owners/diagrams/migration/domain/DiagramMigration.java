package io.orderwright.owners.diagrams.migration.domain;

import io.orderwright.owners.diagrams.migration.MigrationState;
import io.orderwright.owners.diagrams.migration.MigrationView;
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

/** Instances of one version are to go on by another: asked for by one, decided by another, carried out, stopped by anyone. */
@Entity
public class DiagramMigration {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "diagram_migration_seq")
    @SequenceGenerator(name = "diagram_migration_seq", sequenceName = "diagram_migration_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String processKey;
    private int fromVersion;
    private int toVersion;

    @Enumerated(EnumType.STRING)
    private MigrationState state;

    private String reason;
    private String askedBy;
    private Instant askedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private @Nullable Long backOutOf;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DiagramMigration() {}

    private DiagramMigration(
            String process, int from, int to, MigrationState state, String reason, String by, Instant now) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "diagrams.reason-missing");
        }
        this.processKey = process;
        this.fromVersion = from;
        this.toVersion = to;
        this.state = state;
        this.reason = reason.strip();
        this.askedBy = by;
        this.askedAt = now;
    }

    /** It waits for somebody else. @throws Refusal INVALID without a reason */
    public static DiagramMigration asked(String process, int from, int to, String reason, String by, Instant now) {
        return new DiagramMigration(process, from, to, MigrationState.PROPOSED, reason, by, now);
    }

    /**
     * What this one has moved shall move back, at once: two people had agreed to how it was before.
     *
     * @throws Refusal CONFLICT while it is under way, or where it moves back itself; INVALID without a reason
     */
    public DiagramMigration backOut(String why, String by, Instant now) {
        if (state != MigrationState.STOPPED && state != MigrationState.DONE) {
            throw MigrationTransition.cannot(id(), state);
        }
        if (backOutOf != null) {
            throw Refusal.conflict("migrations.back-again", id());
        }
        DiagramMigration back =
                new DiagramMigration(processKey, toVersion, fromVersion, MigrationState.RUNNING, why, by, now);
        back.backOutOf = id();
        return back;
    }

    /** @throws Refusal CONFLICT where it is decided; FORBIDDEN for another than who asked */
    public void withdraw(String by, Instant now) {
        MigrationState after = MigrationTransition.WITHDRAW.after(id(), state);
        if (!by.equals(askedBy)) {
            throw Refusal.forbidden("migrations.not-own", id());
        }
        state = after;
        decide("", by, now);
    }

    /** @throws Refusal CONFLICT where it does not wait; FORBIDDEN for who asked */
    public void decline(String words, String by, Instant now) {
        MigrationState after = MigrationTransition.DECLINE.after(id(), state);
        refuseOwn(by);
        state = after;
        decide(words, by, now);
    }

    /** @throws Refusal CONFLICT where it does not wait; FORBIDDEN for who asked */
    public void begin(String words, String by, Instant now) {
        MigrationState after = MigrationTransition.BEGIN.after(id(), state);
        refuseOwn(by);
        state = after;
        decide(words, by, now);
    }

    /** @throws Refusal CONFLICT unless it is under way; INVALID without a reason */
    public void stop(String why, String by, Instant now) {
        MigrationState after = MigrationTransition.STOP.after(id(), state);
        if (why.isBlank()) {
            throw Refusal.invalid("reason", "diagrams.reason-missing");
        }
        state = after;
        end(why.strip(), by, now);
    }

    /** Each has had its turn. @throws Refusal CONFLICT unless it is under way */
    public void finish(String by, Instant now) {
        state = MigrationTransition.FINISH.after(id(), state);
        end("", by, now);
    }

    private void refuseOwn(String by) {
        if (by.equals(askedBy)) {
            throw Refusal.forbidden("migrations.own", id());
        }
    }

    private void decide(String words, String by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        comment = words.strip();
    }

    private void end(String why, String by, Instant now) {
        endReason = why;
        endedBy = by;
        endedAt = now;
    }

    public boolean isRunning() {
        return state == MigrationState.RUNNING;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("It is not kept yet");
        }
        return id;
    }

    public MigrationView view() {
        return new MigrationView(
                id(),
                processKey,
                fromVersion,
                toVersion,
                state,
                reason,
                askedBy,
                askedAt,
                decidedBy,
                decidedAt,
                comment,
                endedBy,
                endedAt,
                endReason,
                backOutOf);
    }
}
