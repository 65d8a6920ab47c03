package io.orderwright.owners.rules;

import io.orderwright.platform.kernel.BusinessEvent;
import java.time.Instant;
import java.util.Set;

/** What happens to decision tables; the subject is the table, as credit/credit-decision. */
public sealed interface RuleEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("rules");
    }

    /** Somebody wants the table to decide by another workbook. */
    record RuleTableProposed(String subject, String actor, String version, String note) implements RuleEvent {}

    /**
     * The table decides by it from that moment on.
     *
     * @param before the version that decided until then
     */
    record RuleTableReleased(
            String subject, String actor, String version, String before, Instant inForceFrom, String comment)
            implements RuleEvent {}

    /** It never decides. */
    record RuleTableDeclined(String subject, String actor, String version, String comment) implements RuleEvent {}

    /** Who proposed it does not want it any more. */
    record RuleTableWithdrawn(String subject, String actor, String version) implements RuleEvent {}

    /** The table decides by what was in force before it. */
    record RuleTableRecalled(String subject, String actor, String version, String reason) implements RuleEvent {}
}
