package io.orderwright.owners.fields.web;

import io.orderwright.owners.fields.FieldValues;
import io.orderwright.owners.fields.SaidFields;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Own fields")
@VersionOf(
        table = "own_field_values",
        key = {"subject", "subject_key"},
        variables = {"subject", "key"})
@RestController
@RequestMapping("/api/v1/field-values/{subject}/{key}")
class FieldValuesApi {

    private final FieldValues values;

    FieldValuesApi(FieldValues values) {
        this.values = values;
    }

    /**
     * What is said of a thing.
     *
     * @param fields values by the field's code; null clears one, one that is not named stays
     */
    @Schema(example = "{\"fields\":{\"channel\":\"WEB\",\"depth\":12.5,\"gift\":true,\"installedOn\":\"2027-01-31\"}}")
    record SetFieldValues(@NotNull @Size(max = 50) Map<@Size(max = 32) String, @Nullable Object> fields) {}

    @Operation(
            summary = "What is said of a thing in the fields that owners added",
            description = "Those that the caller may not read are not there.")
    @GetMapping
    SaidFields get(@PathVariable String subject, @PathVariable String key) {
        return values.get(subject, key);
    }

    @Operation(
            summary = "Say something of a thing in the fields that owners added",
            description =
                    "A text, a number, true or false, a day as 2027-01-31, or the code of an entry. 422 names the field that there is"
                            + " not, may not be written, is missing or says something that is none of its type.")
    @PutMapping
    SaidFields put(
            @PathVariable String subject,
            @PathVariable String key,
            @RequestBody @Valid SetFieldValues said,
            Principal principal) {
        return values.set(subject, key, said.fields(), principal.getName());
    }
}
