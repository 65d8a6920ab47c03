package io.orderwright.platform.intake.web;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.intake.HeadingMeanings;
import io.orderwright.platform.intake.ImportKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What headings of other systems mean. */
@RestController
@RequestMapping("/api/v1/imports/mappings/{kind}")
@Tag(name = "Imports")
class MappingsApi {

    private final HeadingMeanings mapping;

    MappingsApi(HeadingMeanings mapping) {
        this.mapping = mapping;
    }

    @VersionOf(table = "import_heading", key = "lower(replace(kind, '_', '-'))", variables = "kind")
    @GetMapping
    @Operation(summary = "Headings that people said mean a column of this kind, by heading")
    Map<String, String> get(@PathVariable String kind) {
        return mapping.of(ImportKind.ofPath(kind));
    }

    @VersionOf(table = "import_heading", key = "lower(replace(kind, '_', '-'))", variables = "kind")
    @PutMapping
    @Operation(
            summary = "Say which column a heading means, once and for all",
            description =
                    "By heading the name of the column; an empty name takes the meaning away. What is not named stays.")
    Map<String, String> put(
            @PathVariable String kind,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(examples = @ExampleObject("{\"Kundennummer\":\"code\",\"Ort\":\"city\"}")))
                    @RequestBody
                    Map<String, String> said) {
        return mapping.keep(ImportKind.ofPath(kind), said);
    }
}
