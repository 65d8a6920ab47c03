package io.orderwright.fulfilment.stock.warehouses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A place where goods lie. Orders are served from {@value #MAIN}; what lies elsewhere comes there by a transfer. */
public record Warehouse(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,16}") String code,
        @NotBlank @Size(max = 100) String name) {

    /** The one that orders are served from. */
    public static final String MAIN = "MAIN";
}
