package io.orderwright.sales.teams;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Everything that one person looks after goes to another: all customers, and the orders that are not over. */
@Schema(example = "{\"from\":\"sally\",\"to\":\"sam\"}")
public record HandOver(
        @NotBlank @Size(max = 64) String from,
        @NotBlank @Size(max = 64) String to) {}
