package io.orderwright.approvals.actions;

import io.orderwright.approvals.ApprovalEvent.ApprovalActed;
import io.orderwright.approvals.actions.Entitlements.Right;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import io.orderwright.approvals.store.ActLog;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was done about approvals, with who, for whom and why, and tells everybody. */
@Component
public class ApprovalLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '('VV')'");

    private final ActLog acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalLog(ActLog acts, ApplicationEventPublisher events, Clock clock) {
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** A person did it at the level whose turn it is. */
    void acted(ApprovalRound round, Right right, ActOnApproval act, @Nullable String target) {
        acted(round, round.levelNo(), right, act, target);
    }

    /** A person did it at this level. */
    void acted(ApprovalRound round, int level, Right right, ActOnApproval act, @Nullable String target) {
        kept(round, level, right, act, target);
        events.publishEvent(new ApprovalActed(
                act.subject(), act.by(), act.verb(), right.onBehalfOf(), target, level, act.comment()));
    }

    /** A person did it, and another event tells of it. */
    void kept(ApprovalRound round, int level, Right right, ActOnApproval act, @Nullable String target) {
        keep(round, level, act.verb(), act.by(), right.onBehalfOf(), target, act.comment());
    }

    /** Time, or a table, did it at the level whose turn it is. */
    public void happened(ApprovalRound round, ApprovalVerb verb, @Nullable String target, String comment) {
        keep(round, round.levelNo(), verb, BusinessEvent.SYSTEM, null, target, comment);
        events.publishEvent(
                new ApprovalActed(round.subject(), BusinessEvent.SYSTEM, verb, null, target, round.levelNo(), comment));
    }

    void tell(BusinessEvent event) {
        events.publishEvent(event);
    }

    /** The last of these verbs about a document. */
    Optional<ActRecord> last(String subject, ApprovalVerb... verbs) {
        return acts.last(subject, verbs);
    }

    /** As people read it, by the company's clocks. */
    String shown(Instant moment) {
        return TIME.format(moment.atZone(clock.getZone()));
    }

    /** Says who was faster, where somebody was. */
    public Refusal tooLate(String subject) {
        return acts.last(
                        subject,
                        ApprovalVerb.APPROVE,
                        ApprovalVerb.REJECT,
                        ApprovalVerb.SEND_BACK,
                        ApprovalVerb.WITHDRAW,
                        ApprovalVerb.GIVE_UP,
                        ApprovalVerb.ESCALATE)
                .map(last -> Refusal.conflict("approval.done." + last.verb(), subject, last.actor(), shown(last.at())))
                .orElseGet(() -> Refusal.conflict("approval.none-open", subject));
    }

    private void keep(
            ApprovalRound round,
            int level,
            ApprovalVerb verb,
            String by,
            @Nullable String onBehalfOf,
            @Nullable String target,
            String comment) {
        acts.add(new ActRecord(
                round.subject(), round.roundNo(), level, verb, by, onBehalfOf, target, comment, clock.instant()));
    }
}
