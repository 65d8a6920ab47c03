package io.orderwright.credit.domain;

import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.limits.CarriedLimit;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitOrigin;
import io.orderwright.credit.limits.LimitState;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A limit with its days. Decided once; what was decided is never changed, another one takes its place. */
@Entity
public class CreditLimit {

    @Id
    private Long id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String number;
    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @Enumerated(EnumType.STRING)
    private LimitKind kind;

    @Enumerated(EnumType.STRING)
    private LimitOrigin origin;

    @Enumerated(EnumType.STRING)
    private LimitState state;

    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String ownerGroup;
    private @Nullable String fallbackGroup;
    private @Nullable String tableName;
    private @Nullable String tableVersion;
    private @Nullable String rowName;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditLimit() {}

    private CreditLimit(long id, CreditAccount account, Money amount, LimitOrigin origin, Proposer proposer) {
        this.id = id;
        this.number = CreditNumbers.CREDIT_LIMIT.number(proposer.today(), id);
        this.customerCode = account.customerCode();
        this.currency = account.currency();
        this.amount = amount;
        this.kind = LimitKind.ORDINARY;
        this.origin = origin;
        this.state = origin == LimitOrigin.PROPOSED ? LimitState.PROPOSED : LimitState.APPROVED;
        this.validFrom = proposer.today();
        this.reason = proposer.reason();
        this.proposedBy = proposer.by();
        this.proposedAt = proposer.now();
    }

    /** Who asks for it, when and why. */
    private record Proposer(String by, String reason, Instant now, LocalDate today) {}

    /** Set by credit control alone: a customer's first limit, or one below that before. Counts from today. */
    public static CreditLimit set(
            long id,
            CreditAccount account,
            Money amount,
            LimitOrigin origin,
            String reason,
            String by,
            Instant now,
            LocalDate today) {
        return new CreditLimit(id, account, amount, origin, new Proposer(by, reason, now, today));
    }

    /** Waits for somebody else to decide. */
    public static CreditLimit proposed(
            long id,
            CreditAccount account,
            ProposeLimit asked,
            Decision owners,
            String by,
            Instant now,
            LocalDate today) {
        CreditLimit limit = new CreditLimit(
                id,
                account,
                asked.amount().money(account.currency()),
                LimitOrigin.PROPOSED,
                new Proposer(by, asked.reason(), now, today));
        limit.kind = asked.kind();
        limit.validFrom = asked.validFrom() == null ? today : asked.validFrom();
        limit.validUntil = asked.validUntil();
        limit.ownerGroup = owners.text("owner");
        limit.fallbackGroup = owners.text("fallback");
        limit.tableName = owners.table();
        limit.tableVersion = owners.version();
        limit.rowName = owners.row();
        return limit;
    }

    /** Approved before the company moved in; nobody is asked here. */
    public static CreditLimit carriedOver(
            long id, CreditAccount account, CarriedLimit said, String by, Instant now, LocalDate today) {
        CreditLimit limit = new CreditLimit(
                id,
                account,
                said.amount(),
                LimitOrigin.CARRIED,
                new Proposer(by, LimitOrigin.CARRIED.name().toLowerCase(Locale.ROOT), now, today));
        limit.kind = said.kind();
        limit.validFrom = said.validFrom();
        limit.validUntil = said.validUntil();
        return limit;
    }

    /**
     * Those who were asked have decided; who may, and that a no needs a word, is not its business.
     *
     * @throws Refusal CONFLICT when it is decided already, or approved after its last day
     */
    public void decide(boolean approved, String words, String by, Instant now, LocalDate today) {
        LimitTransition answer = approved ? LimitTransition.APPROVE : LimitTransition.REJECT;
        LimitState decided = answer.after(number, state);
        if (approved && validUntil != null && validUntil.isBefore(today)) {
            throw Refusal.conflict("credit.limit-over", number, validUntil);
        }
        state = decided;
        decidedBy = by;
        decidedAt = now;
        comment = words.isBlank() ? null : words;
        if (approved && validFrom.isBefore(today)) {
            // Nobody could have owed on it before it was approved.
            validFrom = today;
        }
    }

    /**
     * Whoever proposed it gives it up.
     *
     * @throws Refusal CONFLICT when it is decided already
     */
    public void withdraw() {
        state = LimitTransition.WITHDRAW.after(number, state);
    }

    public boolean countsOn(LocalDate day) {
        return state == LimitState.APPROVED && !day.isBefore(validFrom) && !overOn(day);
    }

    public boolean overOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String customerCode() {
        return customerCode;
    }

    public String currency() {
        return currency;
    }

    public Money amount() {
        return amount;
    }

    public LimitKind kind() {
        return kind;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    /** Whether it came with whoever moved the books in, decided upon by nobody here. */
    public boolean broughtAlong() {
        return origin == LimitOrigin.OPENING;
    }

    /** Whether it was approved before the company moved in. */
    public boolean carried() {
        return origin == LimitOrigin.CARRIED;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** What a company that moves in says of it. */
    public CarriedLimit said() {
        return new CarriedLimit(customerCode, kind, amount, validFrom, validUntil);
    }

    /** @param inForce the id of the customer's limit that counts today */
    public LimitView view(@Nullable Long inForce) {
        return new LimitView(
                id,
                number,
                customerCode,
                kind,
                origin,
                state,
                amount,
                validFrom,
                validUntil,
                id.equals(inForce),
                reason,
                proposedBy,
                proposedAt,
                ownerGroup,
                fallbackGroup,
                tableName,
                tableVersion,
                rowName,
                decidedBy,
                decidedAt,
                comment);
    }
}
