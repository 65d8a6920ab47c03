package io.orderwright.supply.production;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.orderwright.platform.kernel.Quantity;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What was made since the report before.
 *
 * @param reference the report's own number; it makes it count once
 * @param completed good pieces, which go to the warehouse with this report
 * @param scrapped pieces that are of no use
 * @param last whether nothing more will be made of the work order, though less than planned was
 */
public record WorkReport(
        @NotBlank @Size(max = 64) String reference,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 3)
        BigDecimal completed,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 3)
        BigDecimal scrapped,

        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean last) {

    /** @param unit of the product that is made */
    public Quantity completed(String unit) {
        return Quantity.of(completed, unit);
    }

    /** @param unit of the product that is made */
    public Quantity scrapped(String unit) {
        return Quantity.of(scrapped, unit);
    }
}
