package io.orderwright.approvals;

import io.orderwright.approvals.actions.ApprovalTable;
import io.orderwright.approvals.actions.Entitlements;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.approvals.store.ActLog;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who must say yes, and tells what they said. */
@Service
@Transactional
public class Approvals {

    private final ApprovalRounds rounds;
    private final ApprovalTable table;
    private final SignOffs signOffs;
    private final Entitlements entitlements;
    private final ActLog acts;
    private final DecisionLog decisions;
    private final Clock clock;

    Approvals(
            ApprovalRounds rounds,
            ApprovalTable table,
            SignOffs signOffs,
            Entitlements entitlements,
            ActLog acts,
            DecisionLog decisions,
            Clock clock) {
        this.rounds = rounds;
        this.table = table;
        this.signOffs = signOffs;
        this.entitlements = entitlements;
        this.acts = acts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Asks the tables about an order and begins to ask the levels that they name. Returns how many levels there are; 0
     * means nobody is asked. These people never are. As for what was asked before, see {@link SignOffs#ask}.
     */
    public int require(AskApproval asked, Collection<ExcludedPerson> excluded) {
        return signOffs.ask(recorded(asked).without(excluded));
    }

    /**
     * Asks the tables about an order, whose levels are asked by {@link SignOffs#ask} then. Returns how many there are; 0
     * means that nobody will be asked, which is told at once.
     */
    public int need(AskApproval asked) {
        AskSignOff question = recorded(asked);
        int levels = signOffs.levels(question);
        return levels == 0 ? signOffs.ask(question) : levels;
    }

    private AskSignOff recorded(AskApproval asked) {
        ApprovalForecast need = table.need(asked);
        String number = asked.subject().number();
        Decision accumulation = need.accumulation();
        if (accumulation != null) {
            decisions.record(number, accumulation);
        }
        decisions.record(number, need.decision());
        return asked.to(need);
    }

    /** Whom {@link #require} would ask now. Nobody is asked and nothing is kept. */
    @Transactional(readOnly = true)
    public ApprovalForecast forecast(AskApproval asked) {
        return table.need(asked);
    }

    /** The levels of the document's last asking, the first first. */
    @Transactional(readOnly = true)
    public List<ApprovalView> of(String subject) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .map(this::levels)
                .orElse(List.of());
    }

    /** All levels of these documents, of their last askings. */
    @Transactional(readOnly = true)
    public List<ApprovalView> ofAll(Collection<String> subjects) {
        return rounds.lastOf(subjects).stream()
                .flatMap(round -> levels(round).stream())
                .toList();
    }

    private List<ApprovalView> levels(ApprovalRound round) {
        return round.levels().stream()
                .map(level -> level.view(entitlements::substitutes))
                .toList();
    }

    /** Every asking of a document, the first first. */
    @Transactional(readOnly = true)
    public List<RoundView> rounds(String subject) {
        return rounds.findBySubjectOrderByRoundNo(subject).stream()
                .map(ApprovalRound::view)
                .toList();
    }

    /** Everything that was done about the document's approval, the oldest first. */
    @Transactional(readOnly = true)
    public List<ActRecord> acts(String subject) {
        return acts.of(subject);
    }

    /** APPROVED when every level said yes, REJECTED when one said no, else OPEN. */
    @Transactional(readOnly = true)
    public Verdict verdict(String subject) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .map(ApprovalRound::verdict)
                .orElse(Verdict.OPEN);
    }

    /** Whether something else than this was approved last. */
    @Transactional(readOnly = true)
    public boolean changed(String subject, String content) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .filter(round -> round.state() == RoundState.APPROVED)
                .filter(round -> !round.covers(content))
                .isPresent();
    }

    /** Groups that were asked last about the document, or will be; none where nobody was. */
    @Transactional(readOnly = true)
    public List<String> asked(String subject) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject)
                .filter(ApprovalRound::counts)
                .map(round ->
                        round.levels().stream().map(ApprovalLevel::namedGroup).toList())
                .orElse(List.of());
    }

    /**
     * The document asks for less than what was approved, or is being asked about, and nobody else would have to be asked
     * about that: what was said holds for it. Who lowers it while others are asked does not answer himself.
     *
     * @param content its fingerprint now
     * @param total what it comes to now
     * @param reason why it is less; it stands among what was done about the approval
     * @throws Refusal FORBIDDEN to whoever is asked by name now, or is the only one who could answer
     */
    public void carryOver(String subject, String content, Money total, String reason, String by) {
        rounds.locked(subject).filter(ApprovalRound::counts).ifPresent(round -> {
            if (!by.equals(round.submitter())) {
                entitlements.refuseOnlyAnswerer(round, by);
            }
            round.lowerTo(content, total, by);
            acts.add(new ActRecord(
                    subject,
                    round.roundNo(),
                    round.levelNo(),
                    ApprovalVerb.CARRY_OVER,
                    by,
                    null,
                    null,
                    reason,
                    clock.instant()));
        });
    }

    /** Who said the last yes; never the submitter. */
    @Transactional(readOnly = true)
    public String lastApprover(String subject) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(subject).stream()
                .flatMap(round -> round.levels().stream())
                .filter(level -> level.decision() == Verdict.APPROVED)
                .map(ApprovalLevel::decidedBy)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseThrow(() -> Refusal.conflict("approval.none-given", subject));
    }

    /** The question is moot: the document was cancelled. */
    public void withdraw(String subject) {
        signOffs.withdraw(subject);
    }
}
