package io.orderwright.approvals;

import io.orderwright.approvals.ApprovalEvent.ApprovalAnswered;
import io.orderwright.approvals.ApprovalEvent.ApprovalRequired;
import io.orderwright.approvals.domain.Approval;
import io.orderwright.approvals.domain.ApprovalLevels;
import io.orderwright.decisions.Decision;
import io.orderwright.decisions.DecisionLog;
import io.orderwright.decisions.DecisionTables;
import io.orderwright.kernel.BusinessEvent;
import io.orderwright.kernel.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who must say yes and keeps what they said. */
@Service
@Transactional
public class Approvals {

    private static final String TABLE = "approval/approval-levels";

    private final ApprovalLevels levels;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalLevels levels,
            DecisionTables tables,
            DecisionLog decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.levels = levels;
        this.tables = tables;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the approval table and opens the levels that it names. Returns how many there are; 0 means nobody is asked. */
    public int require(AskApproval asked) {
        ApprovalForecast forecast = forecast(asked);
        Decision decision = forecast.decision();
        decisions.record(asked.subject(), decision);
        List<String> groups = forecast.groups();
        for (int level = 0; level < groups.size(); level++) {
            levels.save(new Approval(asked, level + 1, groups.get(level), decision));
        }
        events.publishEvent(new ApprovalRequired(
                asked.subject(),
                BusinessEvent.SYSTEM,
                String.join(",", groups),
                decision.table(),
                decision.version(),
                decision.row()));
        return groups.size();
    }

    /** Whom {@link #require} would ask now. Nobody is asked and nothing is kept. */
    @Transactional(readOnly = true)
    public ApprovalForecast forecast(AskApproval asked) {
        Decision decision = tables.decide(
                TABLE,
                new ApprovalFacts(
                        asked.companyAmount(),
                        asked.creditGrade(),
                        asked.tier(),
                        asked.discountPercent(),
                        asked.creditAnswer()));
        List<String> groups = Arrays.stream(decision.text("levels").split(","))
                .map(String::trim)
                .filter(group -> !group.isEmpty())
                .toList();
        return new ApprovalForecast(groups, decision);
    }

    /** All levels of a document, the first first. */
    @Transactional(readOnly = true)
    public List<ApprovalView> of(String subject) {
        return levels.findBySubjectOrderByLevelNo(subject).stream()
                .map(Approval::view)
                .toList();
    }

    /** All levels of these documents. */
    @Transactional(readOnly = true)
    public List<ApprovalView> ofAll(Collection<String> subjects) {
        return levels.findBySubjectInOrderBySubjectAscLevelNo(subjects).stream()
                .map(Approval::view)
                .toList();
    }

    /**
     * Somebody answers at the first level that is open.
     *
     * @throws Refusal FORBIDDEN when it is the submitter; CONFLICT when no level is open; INVALID when a rejection has
     *     no reason
     */
    public void answer(String subject, Verdict verdict, String comment, String by) {
        if (verdict == Verdict.REJECTED && comment.isBlank()) {
            throw Refusal.invalid("comment", "approval.reason-missing");
        }
        Approval level = levels.findBySubjectOrderByLevelNo(subject).stream()
                .filter(candidate -> candidate.decision() == Verdict.OPEN)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("approval.none-open", subject));
        level.answer(verdict, comment, by, clock.instant());
        events.publishEvent(new ApprovalAnswered(subject, by, level.levelNo(), level.groupId(), verdict, comment));
    }

    /** APPROVED when every level said yes, REJECTED when one said no, else OPEN. */
    @Transactional(readOnly = true)
    public Verdict verdict(String subject) {
        List<Approval> all = levels.findBySubjectOrderByLevelNo(subject);
        if (all.stream().anyMatch(level -> level.decision() == Verdict.REJECTED)) {
            return Verdict.REJECTED;
        }
        return !all.isEmpty() && all.stream().allMatch(level -> level.decision() == Verdict.APPROVED)
                ? Verdict.APPROVED
                : Verdict.OPEN;
    }

    /** Who said the last yes. */
    @Transactional(readOnly = true)
    public String lastApprover(String subject) {
        return levels.findBySubjectOrderByLevelNo(subject).stream()
                .filter(level -> level.decision() == Verdict.APPROVED)
                .map(Approval::decidedBy)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseThrow(() -> Refusal.conflict("approval.none-given", subject));
    }

    /** The question is moot: the document was cancelled. */
    public void withdraw(String subject) {
        levels.findBySubjectOrderByLevelNo(subject).forEach(Approval::withdraw);
    }
}
