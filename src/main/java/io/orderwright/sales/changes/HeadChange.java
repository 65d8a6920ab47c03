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
 * @param billTo the code of the customer's address where its bills go: as that is when the change is done
 * @param paymentTerms the code of payment terms that are offered, for what is not billed yet
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "HeadChange", example = "{\"requestedOn\":\"2027-02-15\",\"shipTo\":\"SHA\"}")
public record HeadChange(
        @Nullable LocalDate requestedOn,
        @Nullable @Size(min = 1, max = 32) String shipTo,
        @Nullable @Size(min = 1, max = 32) String billTo,
        @Nullable @Size(min = 1, max = 32) String paymentTerms) {

    /** Another day, or another address of its goods. */
    public HeadChange(@Nullable LocalDate requestedOn, @Nullable String shipTo) {
        this(requestedOn, shipTo, null, null);
    }

    /** Whether nothing is wanted otherwise. */
    @JsonIgnore
    public boolean isNothing() {
        return requestedOn == null && shipTo == null && billTo == null && paymentTerms == null;
    }

    /** Whether nothing but where its bills go is wanted otherwise. */
    @JsonIgnore
    public boolean isBillToAlone() {
        return billTo != null && requestedOn == null && shipTo == null && paymentTerms == null;
    }
}
