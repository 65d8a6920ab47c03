package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.owners.rules.replays.ReplayView;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Currencies;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Past decisions asked again of a workbook, as far as that has come. */
@Entity
public class TableReplay {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "table_replay_seq")
    @SequenceGenerator(name = "table_replay_seq", sequenceName = "table_replay_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private long releaseId;

    @Enumerated(EnumType.STRING)
    private ReplayState state = ReplayState.RUNNING;

    private int wanted;
    private int asked;
    private int otherwise;
    private int unanswered;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency = Currencies.COMPANY_CURRENCY;

    @AttributeOverride(name = "amount", column = @Column(name = "worth"))
    @CompositeType(MoneyColumn.class)
    private Money worth;

    private String startedBy;
    private Instant startedAt;
    private Instant heardAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TableReplay() {}

    /** @param wanted how many decisions are to be asked at most */
    public TableReplay(long release, int wanted, String by, Instant now) {
        this.releaseId = release;
        this.wanted = wanted;
        this.startedBy = by;
        this.startedAt = now;
        this.heardAt = now;
        this.worth = ReplayedPiece.NOTHING;
    }

    /** What a piece of it came to. @throws Refusal CONFLICT where it was stopped */
    public void add(ReplayedPiece piece, Instant now) {
        state = ReplayTransition.GO_ON.after(state);
        asked += piece.asked();
        otherwise += piece.changes().size();
        unanswered += piece.unanswered();
        worth = worth.plus(piece.worth());
        heardAt = now;
    }

    /** @throws Refusal CONFLICT where it has ended */
    public void end() {
        state = ReplayTransition.END.after(state);
    }

    /** @throws Refusal CONFLICT where it has ended */
    public void stop() {
        state = ReplayTransition.STOP.after(state);
    }

    public boolean isRunning() {
        return state == ReplayState.RUNNING;
    }

    /** Whether nobody has heard of it since. */
    public boolean isSilentSince(Instant moment) {
        return heardAt.isBefore(moment);
    }

    private int percent(ReplayState as) {
        return as == ReplayState.RUNNING ? (int) (100L * asked / wanted) : 100;
    }

    public int left() {
        return wanted - asked;
    }

    public int found() {
        return otherwise;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("It is not kept yet");
        }
        return id;
    }

    public ReplayView view() {
        return as(state);
    }

    /** As {@link #view()}, but stopped where nobody has heard of it since that moment, though it should run. */
    public ReplayView view(Instant heardSince) {
        return as(isRunning() && isSilentSince(heardSince) ? ReplayState.STOPPED : state);
    }

    private ReplayView as(ReplayState shown) {
        return new ReplayView(
                id(),
                releaseId,
                shown,
                wanted,
                asked,
                otherwise,
                unanswered,
                percent(shown),
                worth,
                startedBy,
                startedAt);
    }
}
