package io.orderwright.platform.intake.web;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.exports.ExportFormat;
import io.orderwright.platform.intake.exports.FileExports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known, as the file that would bring it in. No cell of it is taken for a formula. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "Imports")
class ExportsApi {

    private final FileExports exports;

    ExportsApi(FileExports exports) {
        this.exports = exports;
    }

    @GetMapping("/{kind:[a-z-]+}.xlsx")
    @Operation(
            summary = "Everything of a kind as a workbook that can be brought in again",
            description =
                    "As of one moment. Brought in again unchanged, every row counts as the same. What is refused says "
                            + "which other kind has it.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> export(
            @Parameter(description = "as in the address of a template: customers, opening-invoices …") @PathVariable
                    String kind)
            throws IOException {
        return export(kind, ExportFormat.XLSX);
    }

    @GetMapping("/{kind:[a-z-]+}.csv")
    @Operation(
            summary = "The same as text",
            description =
                    "A cell that a spreadsheet would take for a formula has an apostrophe in front, which is left "
                            + "away when the file is brought in.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> exportText(
            @Parameter(description = "as in the address of a template: customers, opening-invoices …") @PathVariable
                    String kind)
            throws IOException {
        return export(kind, ExportFormat.CSV);
    }

    private ResponseEntity<InputStreamResource> export(String kind, ExportFormat format) throws IOException {
        return download(exports.one(ImportKind.ofPath(kind), format), kind + "." + format.ending(), format.mediaType());
    }

    @GetMapping("/everything.zip")
    @Operation(
            summary = "Everything there is, with which the company could move in elsewhere",
            description =
                    "An archive of one file a kind, all as of the same moment, each called as moving in wants it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> everything(
            @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "xlsx") String format)
            throws IOException {
        return download(exports.everything(ExportFormat.of(format)), "everything.zip", "application/zip");
    }

    /** The file is gone as soon as it is read, or nobody reads on. */
    private static ResponseEntity<InputStreamResource> download(Path file, String name, String type)
            throws IOException {
        long length = Files.size(file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .contentLength(length)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
