package io.orderwright.supply.production.centres;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Where goods are made.
 *
 * @param minutes that it works on each weekday, Monday first
 */
public record WorkCentre(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,32}") String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(min = DAYS, max = DAYS) List<@NotNull @Min(0) @Max(1440) Integer> minutes) {

    /** Days of a week. */
    public static final int DAYS = 7;

    /** Minutes that it works on this day. */
    public int capacity(LocalDate day) {
        return minutes.get(day.getDayOfWeek().getValue() - 1);
    }
}
