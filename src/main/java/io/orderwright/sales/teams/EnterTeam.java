package io.orderwright.sales.teams;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters a sales team, or brings the one of this code up to date.
 *
 * @param active absent means as it is; a new one is active
 * @param members logins, and programs as {@code integration:<name>}: all of them; absent means as they are. Whoever is in
 *     another team leaves that
 */
@Schema(example = "{\"code\":\"NORTH\",\"name\":\"Sales north\",\"members\":[\"sally\"]}")
public record EnterTeam(
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable Boolean active,
        @Nullable @Size(max = 500) List<@NotNull @NotBlank @Size(max = 64) String> members) {}
