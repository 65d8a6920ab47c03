package io.orderwright.approvals;

import io.orderwright.kernel.BusinessEvent;
import java.util.Map;

/** What happens in approvals. */
public sealed interface ApprovalEvent extends BusinessEvent {

    /** A table row asks these groups, in this order; none when it asks nobody. */
    record ApprovalRequired(String subject, String actor, String levels, String table, String version, String row)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("levels", levels, "table", table, "version", version, "row", row);
        }
    }

    /** Somebody answered at a level. */
    record ApprovalAnswered(String subject, String actor, int level, String group, Verdict verdict, String comment)
            implements ApprovalEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("level", level, "group", group, "verdict", verdict, "comment", comment);
        }
    }
}
