package io.orderwright.supply.purchasing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who sells us goods, in one currency (ISO 4217).
 *
 * @param electronic whether purchase orders go there by machine; otherwise a buyer sends the paper
 */
public record Supplier(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,32}") String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean electronic) {}
