package io.orderwright.fulfilment.expediting.domain;

import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.InsertionApprover;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.AgreementPolicy;
import io.orderwright.platform.proposals.Proposal;
import io.orderwright.platform.proposals.ProposalExecution;
import io.orderwright.platform.proposals.ProposalOutcome;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.platform.proposals.ProposalTexts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody wants an order served before others: what that takes from whom, and who agreed to it. */
@Entity
@Table(name = "urgent_insertion")
public class RushOrder extends Proposal<Displacement> {

    private static final ProposalTexts TEXTS =
            new ProposalTexts("insertion.state", "insertion.comment-missing", "insertion.changed-meanwhile");

    private String orderNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private Displacement displacement;

    /** Absent where that was no question yet when it was asked for. */
    private @Nullable Boolean tellCustomers;

    private String tableVersion;
    private String rowName;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RushOrder() {}

    public RushOrder(
            long id,
            String number,
            String orderNumber,
            RushRequest asked,
            Displacement displacement,
            InsertionApprover approver) {
        super(id, number, asked.reason().strip(), approver.approver(), asked.by(), asked.at());
        this.orderNumber = orderNumber;
        this.displacement = displacement;
        this.tellCustomers = asked.tellCustomers();
        this.tableVersion = approver.tableVersion();
        this.rowName = approver.row();
    }

    /** Who asked for it, why and when, and whether the customers of displaced orders are to be told. */
    public record RushRequest(String reason, boolean tellCustomers, String by, Instant at) {}

    @Override
    protected ProposalTexts texts() {
        return TEXTS;
    }

    @Override
    protected AgreementPolicy<Displacement> policy() {
        return new MoreTakenPolicy();
    }

    @Override
    protected Displacement effects() {
        return displacement;
    }

    @Override
    protected void keep(Displacement done) {
        displacement = done;
    }

    /**
     * Somebody agrees to what it takes, or does not.
     *
     * @param tell whether the customers of displaced orders are told, whatever was asked for; null, or a no, leaves that
     * @throws Refusal as {@link #decide(boolean, String, String, Instant)}
     */
    public void decide(boolean approved, String comment, @Nullable Boolean tell, String by, Instant now) {
        decide(approved, comment, by, now);
        if (approved && tell != null) {
            tellCustomers = tell;
        }
    }

    /**
     * Whether customers are told is said anew while it is asked about.
     *
     * @throws Refusal CONFLICT unless it is ASKED
     */
    public void tell(boolean customers) {
        if (state() != ProposalState.ASKED) {
            throw Refusal.conflict(TEXTS.state(), number(), state());
        }
        tellCustomers = customers;
    }

    /**
     * Carries it out; nothing more happens to it then.
     *
     * @throws Refusal as {@link Proposal#carryOut}
     */
    public ProposalOutcome carryOut(ProposalExecution<Displacement> execution, Instant now) {
        ProposalOutcome outcome = carryOut(execution);
        if (outcome == ProposalOutcome.DONE) {
            close(now);
        }
        return outcome;
    }

    /**
     * It takes more than was agreed to, and the table was asked about that.
     *
     * @throws Refusal CONFLICT once it was answered with no, or is over
     */
    public void askAgain(Displacement now, InsertionApprover approver) {
        askAgain(now, approver.approver());
        tableVersion = approver.tableVersion();
        rowName = approver.row();
    }

    public String orderNumber() {
        return orderNumber;
    }

    /** What it takes from whom. */
    public Displacement displacement() {
        return displacement;
    }

    /** Whether the customers of displaced orders are told; absent where that was no question yet. */
    public @Nullable Boolean tellCustomers() {
        return tellCustomers;
    }

    public InsertionView view() {
        return new InsertionView(
                id(),
                number(),
                orderNumber,
                reason(),
                state(),
                displacement,
                tellCustomers,
                askedBy(),
                askedAt(),
                approver(),
                tableVersion,
                rowName,
                decidedBy(),
                decidedAt(),
                remark());
    }
}
