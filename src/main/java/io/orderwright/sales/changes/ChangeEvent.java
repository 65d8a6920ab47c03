package io.orderwright.sales.changes;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.proposals.ProposalState;
import java.util.Map;

/** What happens with change orders; the subject is the order. */
public sealed interface ChangeEvent extends BusinessEvent {

    /** Somebody wants the order changed; there is a number for it. */
    record ChangeAsked(String subject, String actor, String changeOrder, String reason) implements ChangeEvent {}

    /** Somebody else must agree by now than did: it is asked again. */
    record ChangeReasked(String subject, String actor, String changeOrder) implements ChangeEvent {}

    /** Somebody agreed to it, or did not. */
    record ChangeDecided(String subject, String actor, String changeOrder, boolean approved, String comment)
            implements ChangeEvent {}

    /** The ERP refused it, and somebody says what comes of that. */
    record ChangeRefusalResolved(String subject, String actor, String changeOrder, boolean tryAgain, String comment)
            implements ChangeEvent {}

    /** It is over: done, or not. */
    record ChangeEnded(String subject, String actor, String changeOrder, ProposalState state) implements ChangeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("changeOrder", changeOrder, "changeState", state);
        }
    }
}
