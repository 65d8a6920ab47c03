package io.orderwright.approvals.signoffs;

import io.orderwright.approvals.ApprovalEvent.ApprovalRequired;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.actions.ApprovalLog;
import io.orderwright.approvals.actions.Entitlements;
import io.orderwright.approvals.actions.LevelQuestion;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.store.ActLog;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One sign-off for documents of every kind: whoever wants a yes asks here, and hears what came of it. Who is asked, the
 * asker's own table says; how many must agree, by when and who stands in, the tables of approvals say. Whoever asked never
 * answers, a no needs a word, and nobody answers twice at a level.
 */
@Service
@Transactional
public class SignOffs {

    /** The words with which questions about an order that is given up end. */
    public static final String ORDER_GIVEN_UP = "订单取消 / order given up";

    private final ApprovalRounds rounds;
    private final ApprovalActs approving;
    private final Entitlements entitlements;
    private final LevelQuestion levels;
    private final ActLog acts;
    private final ApplicationEventPublisher events;
    private final ApprovalLog log;

    SignOffs(
            ApprovalRounds rounds,
            ApprovalActs approving,
            Entitlements entitlements,
            LevelQuestion levels,
            ActLog acts,
            ApplicationEventPublisher events,
            ApprovalLog log) {
        this.rounds = rounds;
        this.approving = approving;
        this.entitlements = entitlements;
        this.levels = levels;
        this.acts = acts;
        this.events = events;
        this.log = log;
    }

    /**
     * Begins to ask. Whatever was agreed to before counts no longer; where that was taken back and the table names nobody
     * now, the same groups are asked once more. Whoever has just agreed elsewhere is not asked again, as the table says.
     *
     * @return how many levels there are; 0 means nobody is asked, or nobody any more
     * @throws Refusal CONFLICT while an earlier question about the document is open
     */
    public int ask(AskSignOff asked) {
        String number = asked.subject().number();
        Optional<ApprovalRound> earlier = earlier(asked);
        if (earlier.map(round -> round.state().running()).orElse(false)) {
            throw Refusal.conflict("approval.asked-already", number);
        }
        List<String> groups = groups(asked, earlier);
        Decision decision = asked.decision();
        events.publishEvent(new ApprovalRequired(
                number,
                BusinessEvent.SYSTEM,
                String.join(",", groups),
                decision.table(),
                decision.version(),
                decision.row()));
        if (groups.isEmpty()) {
            return 0;
        }
        int before = earlier.map(ApprovalRound::roundNo).orElse(0);
        ApprovalRound round = rounds.save(new ApprovalRound(asked.to(groups), before + 1, log.now()));
        levels.begin(round);
        return round.state() == RoundState.OPEN ? groups.size() : 0;
    }

    /** How many levels {@link #ask} would name. Nobody is asked. */
    @Transactional(readOnly = true)
    public int levels(AskSignOff asked) {
        return groups(asked, earlier(asked)).size();
    }

    private Optional<ApprovalRound> earlier(AskSignOff asked) {
        return asked.again() || !asked.groups().isEmpty()
                ? rounds.findFirstBySubjectOrderByRoundNoDesc(asked.subject().number())
                : Optional.empty();
    }

    private static List<String> groups(AskSignOff asked, Optional<ApprovalRound> earlier) {
        if (!asked.groups().isEmpty()) {
            return asked.groups();
        }
        return earlier.filter(round -> round.state() == RoundState.REVOKED).stream()
                .flatMap(round -> round.levels().stream())
                .map(ApprovalLevel::namedGroup)
                .toList();
    }

    /**
     * Asks and answers at once, where somebody is at it already who knows yes and no only: tasks of diagrams that were
     * released before this module asked for them. One yes of the group, or of the one that stands in for it, is enough.
     *
     * @throws Refusal FORBIDDEN to whoever asked, and to whoever is of neither group; INVALID for a no without a word
     */
    public SignOffAnswer decide(AskSignOff asked, boolean yes, String comment, String by) {
        List<String> possible = new ArrayList<>(asked.groups());
        if (asked.fallback() != null) {
            possible.add(asked.fallback());
        }
        String number = asked.subject().number();
        ask(asked.to(List.of(entitlements.ownOf(possible, by))));
        ApprovalRound round = rounds.locked(number).orElseThrow();
        round.current().askGroup();
        rounds.flush();
        approving.act(
                new ActOnApproval(number, null, yes ? ApprovalVerb.APPROVE : ApprovalVerb.REJECT, "", comment, by));
        return answer(number);
    }

    /** Whether all who were asked said yes to this content. */
    @Transactional(readOnly = true)
    public boolean granted(String number, String content) {
        return rounds.findFirstBySubjectOrderByRoundNoDesc(number)
                .filter(round -> round.state() == RoundState.APPROVED && round.covers(content))
                .isPresent();
    }

    /** What came of the last question about the document, and by whose word. */
    @Transactional(readOnly = true)
    public SignOffAnswer answer(String number) {
        Verdict verdict = rounds.findFirstBySubjectOrderByRoundNoDesc(number)
                .map(ApprovalRound::verdict)
                .orElse(Verdict.OPEN);
        SignOffAnswer nobodys = new SignOffAnswer(verdict, BusinessEvent.SYSTEM, "");
        return verdict == Verdict.OPEN
                ? nobodys
                : acts.last(
                                number,
                                ApprovalVerb.APPROVE,
                                ApprovalVerb.REJECT,
                                ApprovalVerb.REMOVE_APPROVER,
                                ApprovalVerb.GIVE_UP)
                        .map(act -> new SignOffAnswer(verdict, act.actor(), act.comment()))
                        .orElse(nobodys);
    }

    /** The question is moot. */
    public void withdraw(String number) {
        rounds.locked(number).filter(round -> round.state().running()).ifPresent(round -> round.withdraw(log.now()));
    }

    /**
     * The question is moot, since what it is about is given up together with something else: whoever asked, and whoever is
     * asked, finds that among what was done. Nothing happens where nobody is asked.
     *
     * @param words why
     */
    public void giveUp(String number, String words) {
        giveUp(rounds.locked(number), words);
    }

    /**
     * As {@link #giveUp(String, String)}, by whoever holds the document already: whoever answers holds the question and waits for
     * the document, so that nobody who holds that waits for a question.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody is answering just now: all of it is tried again
     */
    public void giveUpAtOnce(String number, String words) {
        giveUp(rounds.lockedAtOnce(number), words);
    }

    private void giveUp(Optional<ApprovalRound> asked, String words) {
        asked.filter(round -> round.state().running()).ifPresent(round -> {
            round.withdraw(log.now());
            log.happened(round, ApprovalVerb.GIVE_UP, null, words);
        });
    }
}
