package io.orderwright.platform.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Enters a unit of measure, or brings the one of this code up to date.
 *
 * @param code as it stands on papers: kg, 件
 * @param decimals how many decimals a quantity in it may have, 0 for what is counted in whole pieces; absent leaves what
 *     is known, 0 for a new one
 * @param active whether products may be given it; absent leaves what is known, true for a new one
 */
public record EnterUnit(
        @NotBlank @Size(max = 20) String code,
        @Nullable @Min(0) @Max(Units.MOST_DECIMALS) Integer decimals,
        @Nullable Boolean active) {}
