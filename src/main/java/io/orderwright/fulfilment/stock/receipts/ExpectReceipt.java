package io.orderwright.fulfilment.stock.receipts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods are on their way, or what was said about them (same reference and SKU) is brought up to date.
 *
 * @param reference the number under which they will be booked when they arrive
 * @param quantity in the product's unit
 * @param confirmed whether the supplier has confirmed date and quantity: only then they can be promised
 */
public record ExpectReceipt(
        @NotBlank @Size(max = 64) String reference,
        @NotBlank @Size(max = 64) String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @NotNull LocalDate dueOn,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean confirmed) {}
