package io.orderwright.fulfilment.deliveries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer has got the goods of a delivery that no carrier was booked for.
 *
 * @param receivedBy who took them
 * @param receivedAt when; not before they left, and not in the future
 */
public record ProveDelivery(
        @NotBlank @Size(max = 100) String receivedBy,

        @NotNull Instant receivedAt,

        @Nullable @Size(max = 500) String note) {}
