package io.orderwright.sales.orders.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored draft.
 *
 * @param version grows with each change, from 1; whoever changes the draft says which one they have seen
 * @param orderNumber the order that was made of it; absent while there is none
 */
public record DraftView(
        UUID id,
        int version,
        DraftContent content,
        @Nullable String orderNumber,
        Instant updatedAt) {}
