package io.orderwright.fulfilment.returns.repairs;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a return that are repaired.
 *
 * @param ticket under which
 * @param order whose goods they are
 * @param quantity of the line, in its unit
 * @param serial of the one piece; absent where the line's pieces are not named
 * @param free whether the repair costs the customer nothing: they were in warranty on the day on which they were asked to come back
 * @param ending what became of them; absent as long as they are with us
 */
public record RepairView(
        String ticket,
        String customerReturn,
        String order,
        int orderLine,
        Quantity quantity,
        @Nullable String serial,
        boolean free,
        Instant openedAt,
        @Nullable RepairResult ending,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {}
