package io.orderwright.platform.security.token;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new token for a program.
 *
 * @param integration small letters, digits and hyphens
 * @param days after how many it ends
 */
public record IssueToken(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String integration,
        @NotEmpty @Size(max = 6) List<@NotNull @Size(max = 40) String> roles,
        @NotNull Boolean writes,
        @NotNull @Min(1) @Max(366) Integer days) {}
