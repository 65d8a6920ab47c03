package io.orderwright.finance.periods;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Set;

/** What happens to months; the subject is the month, as 2027-01. */
public sealed interface PeriodEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("periods");
    }

    /**
     * Nothing is posted in the month any more.
     *
     * @param openMatters how much was still to be done of it
     */
    record PeriodClosed(String subject, String actor, long openMatters) implements PeriodEvent {}

    /** Somebody wants the month open again. */
    record PeriodReopeningAsked(String subject, String actor, String reason) implements PeriodEvent {}

    /** The month is open again. */
    record PeriodReopened(String subject, String actor, String reason, String comment) implements PeriodEvent {}

    /** The month stays closed. */
    record PeriodReopeningDeclined(String subject, String actor, String comment) implements PeriodEvent {}
}
