package io.orderwright.desk.approvals;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffReaders;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reader of an approval sees: the same facts as in Tasklist, and only the verbs that are his. */
@Component
class ApprovalFactsOnPage {

    private static final Set<String> BARRED = Set.of("approval.other-level", "approval.role-none");

    private final OrderCreditOnPage credit;
    private final Approvals approvals;
    private final ApprovalActs approving;
    private final ApprovalInbox inbox;
    private final SignOffReaders readers;
    private final DecisionLog decisions;
    private final People people;

    ApprovalFactsOnPage(
            OrderCreditOnPage credit,
            Approvals approvals,
            ApprovalActs approving,
            ApprovalInbox inbox,
            SignOffReaders readers,
            DecisionLog decisions,
            People people) {
        this.credit = credit;
        this.approvals = approvals;
        this.approving = approving;
        this.inbox = inbox;
        this.readers = readers;
        this.decisions = decisions;
        this.people = people;
    }

    /**
     * One approval, for one reader.
     *
     * @param what the document as its kind shows it to the reader
     * @param reads whether the reader may know what it is about
     * @param rows whether he may know the rows of tables that ask
     * @param credit of an order's customer; null for whoever may not see it, and for other documents
     * @param asked whether an answer of the reader's is wanted
     * @param whyNot why none is, when he might have thought so
     * @param submitter whether it is the reader's own
     * @param copied whether he was sent a copy
     * @param takesBack whether there is a yes that he may take back: his own at an earlier level, or, until goods have
     *     left, what all have agreed to
     * @param others whom he may name
     * @param approvers those of them who may be asked instead or too
     */
    record Facts(
            RoundView round,
            SignOffFacts what,
            List<ApprovalView> levels,
            List<ActRecord> acts,
            List<RecordedDecision> reasons,
            boolean reads,
            boolean rows,
            @Nullable CreditPicture credit,
            boolean asked,
            @Nullable Refusal whyNot,
            boolean submitter,
            boolean copied,
            boolean takesBack,
            List<People.NamedPerson> others,
            Set<String> approvers) {

        /** Whether somebody else must answer where the reader might have thought that he does. */
        public boolean barred() {
            return whyNot != null && BARRED.contains(whyNot.code());
        }

        /** Whether the submitter has it, to ask again or give up. */
        public boolean sentBack() {
            return round.state() == RoundState.SENT_BACK;
        }

        public boolean running() {
            return round.state().running();
        }

        /** Whether nobody could be found to ask. */
        public boolean nobodyAsked() {
            return round.state() == RoundState.OPEN
                    && levels.stream()
                            .anyMatch(level -> level.current() && level.seats().isEmpty());
        }
    }

    private boolean takesBack(RoundView round, List<ApprovalView> levels, String reader) {
        if (round.state() != RoundState.OPEN) {
            return credit.mayStillBeCalledBack(round.subject()) && approving.mayTakeBack(round.subject(), reader);
        }
        return levels.stream()
                .filter(level -> level.level() < round.level())
                .flatMap(level -> level.seats().stream())
                .anyMatch(one -> reader.equals(one.answeredBy()));
    }

    private List<People.NamedPerson> others(RoundView round, String reader) {
        return people.all().stream()
                .filter(one -> !one.login().equals(reader) && !one.login().equals(round.submitter()))
                .toList();
    }

    /** @throws Refusal NOT_FOUND when nobody was ever asked about it */
    Facts of(String subject, @Nullable Long seat, String reader) {
        List<RoundView> rounds = approvals.rounds(subject);
        if (rounds.isEmpty()) {
            throw Refusal.notFound("approval.none-open", subject);
        }
        RoundView round = rounds.get(rounds.size() - 1);
        List<ActRecord> acts = approvals.acts(subject);
        List<ApprovalView> levels = approvals.of(subject);
        Asked asked = asked(subject, seat, reader);
        boolean part = asked.yes()
                || acts.stream()
                        .anyMatch(
                                act -> act.actor().equals(reader) && act.verb().ofTheAsked());
        boolean seesCredit = part || people.groupsOf(reader).stream().anyMatch(Roles.CREDIT_READERS::contains);
        return new Facts(
                round,
                readers.facts(subject, reader),
                readers.levels(subject, reader),
                readers.acts(subject, reader),
                decisions.of(subject),
                readers.reads(subject, reader),
                readers.readsRows(subject, reader),
                seesCredit ? credit.of(subject) : null,
                asked.yes(),
                asked.whyNot(),
                round.submitter().equals(reader),
                inbox.copied(subject, reader),
                takesBack(round, levels, reader),
                others(round, reader),
                approving.others(subject));
    }

    /** Whether an answer of the reader's is wanted, and why not where he might have thought so. */
    private record Asked(boolean yes, @Nullable Refusal whyNot) {}

    private Asked asked(String subject, @Nullable Long seat, String reader) {
        try {
            Long meant = approving.seatOf(new ActOnApproval(subject, seat, ApprovalVerb.APPROVE, "", "", reader));
            if (meant == null) {
                return new Asked(false, null);
            }
            approving.refuseUnlessAsked(subject, meant, reader);
            return new Asked(true, null);
        } catch (Refusal refusal) {
            return new Asked(false, refusal);
        }
    }
}
