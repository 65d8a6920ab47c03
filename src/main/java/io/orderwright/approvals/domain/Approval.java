package io.orderwright.approvals.domain;

import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.Verdict;
import io.orderwright.decisions.Decision;
import io.orderwright.kernel.Refusal;
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

/** One level of an approval: who is asked, why, and what was said. */
@Entity
public class Approval {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
    @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String subject;
    private int levelNo;
    private String groupId;
    private String submitter;
    private String reason;
    private String tableName;
    private String tableVersion;
    private String rowName;

    @Enumerated(EnumType.STRING)
    private Verdict decision = Verdict.OPEN;

    private @Nullable String decidedBy;
    private @Nullable String comment;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Approval() {}

    public Approval(AskApproval asked, int levelNo, String groupId, Decision asking) {
        this.subject = asked.subject();
        this.levelNo = levelNo;
        this.groupId = groupId;
        this.submitter = asked.submitter();
        this.reason = asking.text("reason");
        this.tableName = asking.table();
        this.tableVersion = asking.version();
        this.rowName = asking.row();
    }

    /**
     * @throws Refusal FORBIDDEN when the submitter answers the own question, CONFLICT when it is answered already
     */
    public void answer(Verdict verdict, String words, String by, Instant now) {
        if (decision != Verdict.OPEN) {
            throw Refusal.conflict("approval.answered-before", subject, decision);
        }
        if (by.equals(submitter)) {
            throw Refusal.forbidden("approval.own-order", subject);
        }
        decision = verdict;
        decidedBy = by;
        comment = words;
        decidedAt = now;
    }

    public void withdraw() {
        if (decision == Verdict.OPEN) {
            decision = Verdict.WITHDRAWN;
        }
    }

    public Verdict decision() {
        return decision;
    }

    public int levelNo() {
        return levelNo;
    }

    public String groupId() {
        return groupId;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public ApprovalView view() {
        return new ApprovalView(
                subject,
                levelNo,
                groupId,
                submitter,
                reason,
                tableName,
                tableVersion,
                rowName,
                decision,
                decidedBy,
                comment,
                decidedAt);
    }
}
