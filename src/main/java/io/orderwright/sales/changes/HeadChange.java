package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an order as a whole is wanted otherwise, for all that has not left. What is absent stays as it is.
 *
 * @param requestedOn the day for which it is wanted, not before today
 * @param shipTo the code of the customer's address where its goods go: as that is when the change is done
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "HeadChange", example = "{\"requestedOn\":\"2027-02-15\",\"shipTo\":\"SHA\"}")
public record HeadChange(
        @Nullable LocalDate requestedOn,
        @Nullable @Size(min = 1, max = 32) String shipTo) {

    /** Whether nothing is wanted otherwise. */
    @JsonIgnore
    public boolean isNothing() {
        return requestedOn == null && shipTo == null;
    }
}
