package io.orderwright.sales.teams;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is to look after a customer or an order from now on.
 *
 * @param owner a login; absent for nobody by name
 * @param team a team's code; absent for the owner's team
 */
@Schema(example = "{\"owner\":\"sally\",\"team\":\"NORTH\"}")
public record SetOwner(
        @Nullable @Size(max = 64) String owner,
        @Nullable @Size(max = 20) String team) {}
