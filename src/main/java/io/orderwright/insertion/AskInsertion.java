package io.orderwright.insertion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks for an order to be served before others, and says why. */
public record AskInsertion(
        @NotBlank @Size(max = 32) String order,
        @NotBlank @Size(max = 500) String reason) {}
