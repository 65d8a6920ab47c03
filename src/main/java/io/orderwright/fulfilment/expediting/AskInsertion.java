package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.ground.owned.ActionRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an order to be served before others, and says why.
 *
 * @param tellCustomers whether the customers of displaced orders are told; yes where nothing is said
 */
public record AskInsertion(
        @NotBlank @Size(max = 32) String order,
        @NotBlank @Size(max = 500) String reason,
        @Nullable Boolean tellCustomers)
        implements ActionRequest {

    @Override
    public String actedUpon() {
        return order;
    }

    public AskInsertion {
        tellCustomers = tellCustomers == null || tellCustomers;
    }
}
