package io.orderwright.credit.domain;

import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An order that credit holds up, and what was known when it did. Closed once, and never opened again. */
@Entity
public class CreditCase {

    @Id
    private Long id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String number;
    private String orderNumber;
    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Enumerated(EnumType.STRING)
    private CasePoint point;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    private String reason;
    private String tableName;
    private String tableVersion;
    private String rowName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String grade;

    @AttributeOverride(name = "amount", column = @Column(name = "credit_limit"))
    @CompositeType(MoneyColumn.class)
    private Money limit;

    @AttributeOverride(name = "amount", column = @Column(name = "open_orders"))
    @CompositeType(MoneyColumn.class)
    private Money openOrders;

    @AttributeOverride(name = "amount", column = @Column(name = "receivables"))
    @CompositeType(MoneyColumn.class)
    private Money receivables;

    @AttributeOverride(name = "amount", column = @Column(name = "unallocated"))
    @CompositeType(MoneyColumn.class)
    private Money unallocated;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @AttributeOverride(name = "amount", column = @Column(name = "release_amount"))
    @CompositeType(MoneyColumn.class)
    private @Nullable Money releaseAmount;

    private @Nullable Percent releaseDeviation;
    private @Nullable LocalDate releaseUntil;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditCase() {}

    /** @param opening its id, the day and the moment */
    public CreditCase(
            CaseOpening opening, CreditCommitment order, CasePoint point, Decision because, CreditAccount account) {
        this.id = opening.id();
        this.number = CreditNumbers.CREDIT_CASE.number(opening.today(), opening.id());
        this.orderNumber = order.orderNumber();
        this.customerCode = order.customerCode();
        this.currency = order.currency();
        this.amount = order.amount();
        this.point = point;
        this.reason = because.text("reason");
        this.tableName = because.table();
        this.tableVersion = because.version();
        this.rowName = because.row();
        this.grade = account.grade();
        this.limit = account.limit();
        this.openOrders = account.picture().openOrders();
        this.receivables = account.picture().receivables();
        this.unallocated = account.picture().unallocated();
        this.openedAt = opening.now();
    }

    /** When a case is opened, and under which id. */
    public record CaseOpening(long id, LocalDate today, Instant now) {}

    public void close(CaseOutcome how, String by, Instant now) {
        if (outcome == null) {
            outcome = how;
            closedAt = now;
            closedBy = by;
        }
    }

    /** Somebody is asked anew: nobody has agreed to anything. */
    public void asked() {
        releaseAmount = null;
        releaseDeviation = null;
        releaseUntil = null;
    }

    /**
     * Somebody who is asked agrees to so much, and so long; whoever says nothing agrees to what was said before him.
     *
     * @param said without a reason of its own; its amount and day may be left out
     * @param usual the last day of a release of which nobody says how long it holds
     * @throws Refusal INVALID where it goes beyond what others have agreed to before; a yes that says nothing is one to the
     *     order as it is, for as long as usual
     */
    public void agree(ReleaseCredit said, LocalDate usual) {
        boolean first = releaseDeviation == null;
        if (!first && said.asUsual()) {
            return;
        }
        ReleaseCredit before = agreed(said.reason());
        ReleaseCredit now = new ReleaseCredit(
                orderNumber,
                said.amount() == null ? before.amount() : said.amount(),
                said.deviationPercent(),
                said.until() == null ? before.until() : said.until(),
                said.reason());
        if (!first) {
            refuseMore(before, now, usual);
        }
        releaseAmount = now.amount() == null ? null : now.allowed(amount);
        releaseDeviation = now.deviationPercent();
        releaseUntil = now.until();
    }

    private void refuseMore(ReleaseCredit before, ReleaseCredit now, LocalDate usual) {
        if (now.upTo(amount).isMoreThan(before.upTo(amount))) {
            throw Refusal.invalid(
                    "amount",
                    "credit.release-beyond-amount",
                    before.upTo(amount).plain(),
                    currency);
        }
        LocalDate last = before.until() == null ? usual : before.until();
        if (now.until() != null && now.until().isAfter(last)) {
            throw Refusal.invalid("until", "credit.release-beyond-day", last);
        }
    }

    /** How far those go who have agreed so far; all of the order and as long as usual where nobody said otherwise. */
    public ReleaseCredit agreed(String reason) {
        return new ReleaseCredit(
                orderNumber,
                releaseAmount == null ? null : new SaidNumber(releaseAmount.amount()),
                releaseDeviation == null ? Percent.NONE : releaseDeviation,
                releaseUntil,
                reason);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public CasePoint point() {
        return point;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public CaseView view(List<CaseView.CaseNote> notes) {
        return new CaseView(
                id(),
                number,
                orderNumber,
                customerCode,
                point,
                amount,
                reason,
                tableName,
                tableVersion,
                rowName,
                grade,
                limit,
                openOrders,
                receivables,
                unallocated,
                openOrders.plus(receivables).minus(unallocated),
                openedAt,
                outcome,
                closedAt,
                closedBy,
                notes);
    }
}
