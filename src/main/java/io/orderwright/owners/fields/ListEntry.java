package io.orderwright.owners.fields;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An entry of a list.
 *
 * @param code by which it is kept
 * @param retired whether nobody says it any more; what says it stays
 */
@Schema(name = "OwnFieldEntry")
public record ListEntry(
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 100) String nameEn,
        @NotBlank @Size(max = 100) String nameZh,
        boolean retired) {

    /** Without blanks around its names. */
    ListEntry bare() {
        return new ListEntry(code, nameEn.strip(), nameZh.strip(), retired);
    }
}
