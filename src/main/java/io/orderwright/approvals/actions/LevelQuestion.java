package io.orderwright.approvals.actions;

import io.orderwright.approvals.ApprovalEvent;
import io.orderwright.approvals.ApprovalEvent.ApprovalLevelAnswered;
import io.orderwright.approvals.ApprovalEvent.ApprovalLevelOpened;
import io.orderwright.approvals.ApprovalEvent.ApprovalLevelSkipped;
import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.actions.ApprovalTable.TermsDecision;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalLevel;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.domain.ApprovalRounds;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts a level's question to people: to the group that is named, or to the one it falls back to when nobody is in it; or
 * to nobody, when the only one who could answer has just said yes to the same content, at the level before or elsewhere.
 */
@Component
public class LevelQuestion {

    private final ApprovalRounds rounds;
    private final ApprovalTable table;
    private final Entitlements entitlements;
    private final DecisionLog decisions;
    private final ApprovalLog log;

    LevelQuestion(
            ApprovalRounds rounds,
            ApprovalTable table,
            Entitlements entitlements,
            DecisionLog decisions,
            ApprovalLog log) {
        this.rounds = rounds;
        this.table = table;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.log = log;
    }

    /** Who is asked, and on which terms; nobody where both groups are empty. */
    private record Whom(String group, List<String> people, TermsDecision asked) {}

    /** Asks the group, or its fallback. False when nobody is there. */
    public boolean put(ApprovalRound round, ApprovalLevel level, String group) {
        Whom whom = whomNow(round, level, group);
        entitlements
                .passedOver(group, round)
                .forEach(person -> log.happened(round, ApprovalVerb.EXCLUDE, person, group));
        if (whom.people().isEmpty()) {
            return false;
        }
        level.ask(whom.group(), whom.people(), whom.asked().terms(), log.now());
        rounds.flush();
        decisions.record(round.subject(), whom.asked().decision());
        log.tell(new ApprovalLevelOpened(
                round.subject(),
                BusinessEvent.SYSTEM,
                level.levelNo(),
                whom.group(),
                level.mode(),
                level.needed(),
                level.dueAt()));
        return true;
    }

    /** Without who answered at another level; where nobody else is left, the superiors are asked at once. */
    private Whom whomNow(ApprovalRound round, ApprovalLevel level, String named) {
        TermsDecision asked = table.terms(named, round.amount());
        Whom found = new Whom(named, entitlements.asked(named, level), asked);
        String own = round.fallbackGroup();
        for (String other : Stream.of(
                        own == null ? asked.terms().fallback() : own,
                        asked.terms().escalateTo())
                .filter(Objects::nonNull)
                .toList()) {
            if (found.people().isEmpty()) {
                found = new Whom(other, entitlements.asked(other, level), table.terms(other, round.amount()));
            }
        }
        return found;
    }

    /** As the tables name them, whatever was answered at another level. */
    private Whom whom(ApprovalRound round, String named) {
        TermsDecision asked = table.terms(named, round.amount());
        List<String> people = entitlements.asked(named, round);
        String own = round.fallbackGroup();
        String fallback = own == null ? asked.terms().fallback() : own;
        return people.isEmpty() && fallback != null
                ? new Whom(fallback, entitlements.asked(fallback, round), table.terms(fallback, round.amount()))
                : new Whom(named, people, asked);
    }

    /** A round begins: levels whose only possible approver has just agreed elsewhere are not asked. */
    public void begin(ApprovalRound round) {
        skip(round);
    }

    /** A level has its verdict, or none yet: the next one's turn, or the one after that. */
    void decided(ApprovalRound round, Verdict verdict) {
        round.decided(verdict, log.now());
        if (verdict == Verdict.APPROVED) {
            skip(round);
        }
    }

    private void skip(ApprovalRound round) {
        while (round.state() == RoundState.OPEN && skipped(round, round.current())) {
            round.decided(Verdict.APPROVED, log.now());
        }
    }

    private boolean skipped(ApprovalRound round, ApprovalLevel level) {
        if (level.levelNo() == 1 && round.agreedElsewhere(level).isEmpty()) {
            return false;
        }
        Whom whom = whom(round, level.namedGroup());
        Set<String> possible = entitlements.answerers(whom.people(), round);
        Optional<EarlierAgreement> yes =
                possible.size() == 1 ? agreed(round, level, possible.iterator().next()) : Optional.empty();
        if (yes.isEmpty()) {
            return false;
        }
        Decision said = table.repeated(whom.group(), round.amount());
        if (!said.text("repeated").equals("SKIP")) {
            return false;
        }
        decisions.record(round.subject(), said);
        level.standsAs(yes.get(), whom.group(), log.now());
        log.happened(round, ApprovalVerb.SKIP, yes.get().person(), whom.group());
        log.tell(event(round, level, yes.get()));
        return true;
    }

    /** How this person has just agreed: at the level before by a role of his own, or elsewhere. */
    private Optional<EarlierAgreement> agreed(ApprovalRound round, ApprovalLevel level, String person) {
        if (level.levelNo() > 1
                && round.levels().get(level.levelNo() - 2).saidYes(person)
                && round.answerElsewhere(level, person)
                        .map(there -> entitlements.byOwnRole(there, person))
                        .orElse(true)) {
            return Optional.of(EarlierAgreement.atLevel(level.levelNo() - 1, person));
        }
        return round.agreedElsewhere(level).filter(yes -> yes.person().equals(person));
    }

    private static ApprovalEvent event(ApprovalRound round, ApprovalLevel level, EarlierAgreement yes) {
        return yes.isOfLevel()
                ? new ApprovalLevelSkipped(
                        round.subject(),
                        BusinessEvent.SYSTEM,
                        level.levelNo(),
                        level.group(),
                        yes.person(),
                        Math.toIntExact(yes.number()))
                : new ApprovalLevelAnswered(
                        round.subject(), BusinessEvent.SYSTEM, level.levelNo(), level.group(), yes.person(), yes.as());
    }
}
