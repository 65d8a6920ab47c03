package io.orderwright.owners.fields;

import io.orderwright.platform.ground.fields.FieldPlace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds a field to a kind of thing, or changes the one of this code. See {@link OwnField} for what its members mean.
 *
 * @param type cannot change once something is said in the field; nor can the unit, and decimals only become more
 */
public record SetOwnField(
        @NotBlank @Size(max = 32) String subject,
        @NotBlank @Size(max = 32) String code,
        @NotNull @Min(0) @Max(9999) Integer place,
        @NotBlank @Size(max = 60) String nameEn,
        @NotBlank @Size(max = 60) String nameZh,
        @Nullable @Size(max = 200) String helpEn,
        @Nullable @Size(max = 200) String helpZh,
        @NotNull FieldType type,
        @Nullable @Size(max = 20) String unit,
        @NotNull @Min(0) @Max(6) Integer decimals,
        @NotNull @Size(max = 100) List<@Valid @NotNull ListEntry> entries,
        @NotNull FieldNeed required,
        @Nullable @Size(max = 500) String usual,
        @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 40) String> readers,
        @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 40) String> writers,
        @NotNull Set<@NotNull FieldPlace> shown,
        @NotNull Boolean retired) {

    /** Leaves a field as it is. */
    public static SetOwnField of(OwnField known) {
        return new SetOwnField(
                known.subject(),
                known.code(),
                known.place(),
                known.nameEn(),
                known.nameZh(),
                known.helpEn(),
                known.helpZh(),
                known.type(),
                known.unit(),
                known.decimals(),
                known.entries(),
                known.required(),
                known.usual(),
                known.readers(),
                known.writers(),
                known.shown(),
                known.retired());
    }
}
