package io.orderwright.desk.approvals;

import io.orderwright.approvals.ActOnApproval;
import io.orderwright.approvals.ActRecord;
import io.orderwright.approvals.ApprovalInbox;
import io.orderwright.approvals.ApprovalView;
import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Approving;
import io.orderwright.approvals.RoundState;
import io.orderwright.approvals.RoundView;
import io.orderwright.approvals.Verb;
import io.orderwright.approvals.ports.People;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditPicture;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reader of an approval sees: the same facts as in Tasklist, and only the verbs that are his. */
@Component
class ApprovalFactsOnPage {

    private final OrderHandling orders;
    private final CreditControl credit;
    private final Approvals approvals;
    private final Approving approving;
    private final ApprovalInbox inbox;
    private final DecisionLog decisions;
    private final People people;

    ApprovalFactsOnPage(
            OrderHandling orders,
            CreditControl credit,
            Approvals approvals,
            Approving approving,
            ApprovalInbox inbox,
            DecisionLog decisions,
            People people) {
        this.orders = orders;
        this.credit = credit;
        this.approvals = approvals;
        this.approving = approving;
        this.inbox = inbox;
        this.decisions = decisions;
        this.people = people;
    }

    /**
     * One approval, for one reader.
     *
     * @param round null when nobody was ever asked
     * @param credit null for whoever may not see it
     * @param asked whether an answer of the reader's is wanted
     * @param whyNot why none is, when he might have thought so
     * @param submitter whether it is the reader's own
     * @param copied whether he was sent a copy
     * @param takesBack whether there is a yes that he may take back: his own at an earlier level, or, until goods have
     *     left, what all have agreed to
     * @param others whom he may name
     */
    record Facts(
            OrderView order,
            @Nullable RoundView round,
            List<ApprovalView> levels,
            List<ActRecord> acts,
            List<RecordedDecision> reasons,
            @Nullable CreditPicture credit,
            boolean asked,
            @Nullable Refusal whyNot,
            boolean submitter,
            boolean copied,
            boolean takesBack,
            List<People.Someone> others) {

        /** Whether the submitter has it, to ask again or give up. */
        public boolean sentBack() {
            return round != null && round.state() == RoundState.SENT_BACK;
        }

        public boolean running() {
            return round != null && round.state().running();
        }
    }

    private boolean takesBack(OrderView order, @Nullable RoundView round, List<ApprovalView> levels, String reader) {
        if (round == null || round.state() != RoundState.OPEN) {
            return order.state().beforeShipment() && approving.mayTakeBack(order.number(), reader);
        }
        return levels.stream()
                .filter(level -> level.level() < round.level())
                .flatMap(level -> level.seats().stream())
                .anyMatch(one -> reader.equals(one.answeredBy()));
    }

    /** @throws Refusal NOT_FOUND for an unknown order */
    Facts of(String subject, @Nullable Long seat, String reader) {
        OrderView order = orders.get(subject);
        List<RoundView> rounds = approvals.rounds(subject);
        RoundView round = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
        List<ActRecord> acts = approvals.acts(subject);
        List<ApprovalView> levels = approvals.of(subject);
        boolean asked = false;
        Refusal whyNot = null;
        try {
            asked = approving.seatOf(new ActOnApproval(subject, seat, Verb.APPROVE, "", "", reader)) != null;
        } catch (Refusal refusal) {
            whyNot = refusal;
        }
        boolean part = asked
                || acts.stream()
                        .anyMatch(
                                act -> act.actor().equals(reader) && act.verb().ofTheAsked());
        boolean seesCredit = part || people.groupsOf(reader).stream().anyMatch(Roles.CREDIT_READERS::contains);
        return new Facts(
                order,
                round,
                levels,
                acts,
                decisions.of(subject),
                seesCredit ? credit.picture(order.customer(), order.currency()) : null,
                asked,
                whyNot,
                round != null && round.submitter().equals(reader),
                inbox.copied(subject, reader),
                takesBack(order, round, levels, reader),
                people.all().stream()
                        .filter(one ->
                                !one.login().equals(reader) && !one.login().equals(order.placedBy()))
                        .toList());
    }
}
