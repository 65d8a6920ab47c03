package io.orderwright.platform.intake.web;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.ImportRights;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates to fill in. */
@RestController
@RequestMapping("/api/v1/imports/templates")
@Tag(name = "Imports")
class TemplatesApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FileTemplates templates;
    private final ImportRights rights;

    TemplatesApi(FileTemplates templates, ImportRights rights) {
        this.templates = templates;
        this.rights = rights;
    }

    @GetMapping("/{kind:[a-z-]+}.{format:csv|xlsx}")
    @Operation(summary = "A file to fill in: headings in both languages, an example, notes on each column")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> template(
            @PathVariable String kind, @PathVariable String format, @Parameter(hidden = true) Locale locale)
            throws IOException {
        ImportKind wanted = ImportKind.ofPath(kind);
        if (!rights.kinds().contains(wanted)) {
            throw Refusal.forbidden("intake.kind-forbidden", kind);
        }
        boolean workbook = format.equals("xlsx");
        byte[] content = workbook ? templates.xlsx(wanted, locale) : templates.csv(wanted, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(workbook ? XLSX : "text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"orderwright-" + kind + "." + format + "\"")
                .body(content);
    }
}
