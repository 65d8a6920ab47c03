package io.orderwright.sales.changes.domain;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.AgreementPolicy;
import io.orderwright.platform.proposals.Proposal;
import io.orderwright.platform.proposals.ProposalExecution;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.proposals.ProposalTexts;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.WantedChange.AddedLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer wants changed of an order, what that does, and who agreed to it. */
@Entity
public class ChangeOrder extends Proposal<ChangeEffects> {

    private static final ProposalTexts TEXTS =
            new ProposalTexts("change.state", "change.comment-missing", "change.changed-meanwhile");

    private String orderNumber;

    /** Quantities by line number. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Integer, SaidNumber> wanted;

    /** Other goods; absent in what was asked for before there were any. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<AddedLine> added;

    /** Nothing that has not left is wanted any more. */
    private boolean rest;

    /** Of the order as a whole; absent where that stays. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable HeadChange head;

    /** Of its lines; absent where they stay. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PriceChange prices;

    /** The version of the order that whoever asked had seen; absent where that does not matter. */
    private @Nullable Integer seenVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private ChangeEffects effects;

    /** The version of the order that it made; absent while it is not carried out. */
    @Column(name = "version_no")
    private @Nullable Integer orderVersion;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ChangeOrder() {}

    public ChangeOrder(
            long id,
            String number,
            String orderNumber,
            ChangeRequest asked,
            WantedChange wanted,
            ChangeEffects effects) {
        super(id, number, asked.reason().strip(), effects.approver(), asked.by(), asked.at());
        this.orderNumber = orderNumber;
        this.seenVersion = asked.seenVersion();
        this.wanted = new TreeMap<>(wanted.quantities());
        this.added = List.copyOf(wanted.added());
        this.rest = wanted.rest();
        this.head = wanted.head();
        this.prices = wanted.prices();
        this.effects = effects;
    }

    /**
     * Who asked for it, why and when.
     *
     * @param seenVersion of the order, from 1; absent where that does not matter
     */
    public record ChangeRequest(
            String reason, String by, Instant at, @Nullable Integer seenVersion) {}

    @Override
    protected ProposalTexts texts() {
        return TEXTS;
    }

    @Override
    protected AgreementPolicy<ChangeEffects> policy() {
        return new OtherApproverPolicy();
    }

    @Override
    protected ChangeEffects effects() {
        return effects;
    }

    @Override
    protected void keep(ChangeEffects done) {
        effects = done;
    }

    @Override
    public ProposalOutcome carryOut(ProposalExecution<ChangeEffects> execution) {
        return super.carryOut(execution);
    }

    /**
     * Done at once, it is done to what was seen. What others agreed to is no other by then: an order has one open change at a time.
     *
     * @throws Refusal CHANGED where somebody else has changed the order
     */
    public void refuseUnlessSeen(int version) {
        if (seenVersion != null && seenVersion != version && !needsApproval()) {
            throw Refusal.changed("change.other-version", orderNumber);
        }
    }

    /** What was carried out made this version of the order. */
    public void made(int version) {
        refuseUnlessApplied();
        orderVersion = version;
    }

    /**
     * Others must agree to it by now.
     *
     * @throws Refusal CONFLICT once it was answered with no, is carried out, or is over
     */
    public void askAgain(ChangeEffects now) {
        askAgain(now, now.approver());
    }

    /**
     * The ERP refused it, and somebody says what came of that.
     *
     * @throws Refusal CONFLICT unless it is APPLIED; INVALID without a word
     */
    public void resolveRefusal(String comment) {
        refuseUnlessApplied();
        remark(comment);
    }

    private void refuseUnlessApplied() {
        if (state() != ProposalState.APPLIED) {
            throw Refusal.conflict("change.state", number(), state());
        }
    }

    public String orderNumber() {
        return orderNumber;
    }

    public WantedChange wanted() {
        return new WantedChange(wanted, added == null ? List.of() : added, rest, head, prices);
    }

    public ChangeView view() {
        return new ChangeView(
                id(),
                number(),
                orderNumber,
                reason(),
                state(),
                wanted,
                wanted().added(),
                rest,
                head,
                prices,
                effects,
                askedBy(),
                askedAt(),
                decidedBy(),
                decidedAt(),
                remark(),
                orderVersion);
    }
}
