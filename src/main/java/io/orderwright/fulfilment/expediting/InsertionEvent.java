package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.proposals.ProposalState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens with urgent insertions; the subject is the urgent order where nothing else is said. */
public sealed interface InsertionEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("paper/" + subject(), "tasks");
    }

    /** Somebody wants the order before others; there is a number for it. */
    record InsertionAsked(String subject, String actor, String insertion, String reason, boolean tellCustomers)
            implements InsertionEvent {}

    /** It takes more by now than was agreed to: somebody is asked again. */
    record InsertionReasked(String subject, String actor, String insertion) implements InsertionEvent {}

    /** Somebody agreed to what it takes, or did not. */
    record InsertionDecided(
            String subject,
            String actor,
            String insertion,
            boolean approved,
            String comment,
            @Nullable Boolean tellCustomers)
            implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details =
                    new LinkedHashMap<>(Map.of("insertion", insertion, "approved", approved, "comment", comment));
            if (approved && tellCustomers != null) {
                details.put("tellCustomers", tellCustomers);
            }
            return details;
        }
    }

    /** It was done, or it was not. */
    record InsertionEnded(String subject, String actor, String insertion, ProposalState state)
            implements InsertionEvent {}

    /**
     * Goods or days of the order went to an urgent one; the subject is the order that lost them.
     *
     * @param pieces what it lost by unit, in words; written before units were told it is a number
     */
    record OrderDisplaced(String subject, String actor, String insertion, String urgentOrder, String pieces, int days)
            implements InsertionEvent {}

    /** The customer of a displaced order was sent a message that it comes later; the subject is that order. */
    record CustomerInformed(String subject, String actor, String insertion, String notice) implements InsertionEvent {}

    /**
     * The customer of a displaced order could not be told; the subject is that order.
     *
     * @param reason the gateway's, where it refused
     */
    record CustomerNotInformed(
            String subject, String actor, String insertion, DelayNotice.NoticeState state, String reason)
            implements InsertionEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("insertion", insertion);
            details.put("because", "insertion.notice." + state);
            if (!reason.isEmpty()) {
                details.put("reason", reason);
            }
            return details;
        }
    }
}
