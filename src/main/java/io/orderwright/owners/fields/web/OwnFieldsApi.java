package io.orderwright.owners.fields.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.OwnFieldBook;
import io.orderwright.owners.fields.SetOwnField;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.body.PathKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Own fields", description = "Fields that owners add to orders, customers and products, and their values")
@VersionOf(
        table = "own_field",
        key = {"subject", "code"},
        variables = {"subject", "code"})
@RestController
@RequestMapping("/api/v1/own-fields/{subject}")
class OwnFieldsApi {

    private final OwnFieldBook fields;
    private final PartialBody bodies;

    OwnFieldsApi(OwnFieldBook fields, PartialBody bodies) {
        this.fields = fields;
        this.bodies = bodies;
    }

    @Operation(
            summary = "The fields that owners added to a kind of thing, in their order, all of them",
            description = "Those that the caller may not read are there only for whoever answers for fields.")
    @GetMapping
    Page<OwnField> list(@PathVariable String subject) {
        return new Page<>(fields.of(subject), null);
    }

    @Operation(summary = "One field that owners added")
    @GetMapping("/{code}")
    OwnField get(@PathVariable String subject, @PathVariable String code) {
        return fields.get(subject, code);
    }

    @Operation(
            summary = "Add a field to a kind of thing, or change one",
            description =
                    "A member that is not there leaves what is known; null clears what may be cleared. Once something is said in a"
                            + " field, its type and unit stay, decimals only become more and entries are retired instead of"
                            + " left out (409). A field is retired, and never deleted.")
    @PutMapping("/{code}")
    OwnField put(
            @PathVariable String subject,
            @PathVariable String code,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SetOwnField.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        SetOwnField field = bodies.over(
                fields.find(subject, code).<Object>map(SetOwnField::of).orElseGet(() -> usual(subject, code)),
                said,
                SetOwnField.class);
        PathKey.agree("code", code, field.code());
        PathKey.agree("subject", subject, field.subject());
        return fields.set(field, principal.getName());
    }

    /** What a new field has unless another is said. */
    private static Map<String, Object> usual(String subject, String code) {
        return Map.of(
                "subject",
                subject,
                "code",
                code,
                "place",
                100,
                "decimals",
                0,
                "entries",
                List.of(),
                "required",
                "NEVER",
                "readers",
                List.of(),
                "writers",
                List.of(),
                "shown",
                List.of(),
                "retired",
                false);
    }
}
