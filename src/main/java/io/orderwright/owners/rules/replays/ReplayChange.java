package io.orderwright.owners.rules.replays;

import io.orderwright.platform.security.FieldRights;
import java.time.Instant;
import java.util.Map;

/**
 * A past decision that a workbook would make otherwise.
 *
 * @param subject what it was about, e.g. the order's number
 * @param rowBefore the row of the table in force
 * @param rowAfter the row of the workbook
 * @param before the answers of the table in force by name
 * @param after the answers of the workbook
 */
public record ReplayChange(
        long decision,
        String subject,
        Instant decidedAt,
        String rowBefore,
        String rowAfter,
        Map<String, Object> before,
        Map<String, Object> after) {

    ReplayChange withoutRows() {
        return new ReplayChange(decision, subject, decidedAt, FieldRights.MASK, FieldRights.MASK, before, after);
    }
}
