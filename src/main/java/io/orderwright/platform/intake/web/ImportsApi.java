package io.orderwright.platform.intake.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.intake.ErrorTexts;
import io.orderwright.platform.intake.FieldChange;
import io.orderwright.platform.intake.FileIntake;
import io.orderwright.platform.intake.FileIntake.IncomingFile;
import io.orderwright.platform.intake.ImportFindings;
import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.upload.UploadedFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of files. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(
        name = "Imports",
        description =
                "Customers, their addresses and contacts, products, price lists, suppliers, stock, receipts, orders, rates and units from CSV and XLSX "
                        + "files")
class ImportsApi {

    private final FileIntake intake;
    private final ImportFindings findings;
    private final ErrorTexts texts;
    private final ErrorDownload download;

    ImportsApi(FileIntake intake, ImportFindings findings, ErrorTexts texts, ErrorDownload download) {
        this.intake = intake;
        this.findings = findings;
        this.texts = texts;
        this.download = download;
    }

    /**
     * One thing wrong in a file.
     *
     * @param more further cells of the column with the same
     */
    record ErrorLine(long line, String column, String value, String code, String message, long more) {}

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a file",
            description = "The file is checked wholly first; when any row is wrong, nothing of it is written. "
                    + "Orders are then placed one by one, everything else in one transaction.")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; follow Location for its progress",
            useReturnTypeSchema = true)
    ResponseEntity<ImportJob> upload(
            @Parameter(
                            description =
                                    "customers, addresses, contacts, products, product-packs, price-lists, suppliers, supplier-offers, stock, receipts, orders, "
                                            + "exchange-rates, tax-rates or units")
                    @PathVariable
                    String kind,
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "only check, write nothing") @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(
                            description =
                                    "character set of a text file, for example windows-1252; without it it is recognised, and where it "
                                            + "could be read in several ways nothing is taken in and the ways are named")
                    @RequestParam(required = false)
                    @Nullable
                    String charset)
            throws IOException {
        ImportKind wanted = ImportKind.ofPath(kind);
        try (UploadedFiles stored = new UploadedFiles(charset)) {
            IncomingFile uploaded = stored.store(file);
            ImportJob job = intake.accept(wanted, uploaded, dryRun);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + job.id()))
                    .body(job);
        }
    }

    @GetMapping
    @Operation(summary = "Imports, the newest first")
    Page<ImportJob> list(
            @Parameter(description = "next of the page before") @RequestParam(defaultValue = "" + Long.MAX_VALUE)
                    long after,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(size, Page.LARGEST));
        return Page.of(intake.page(after, most + 1), most, job -> String.valueOf(job.id()));
    }

    @VersionOf(
            table = "import_job",
            key = "id",
            variables = "id",
            columns = {"id", "state", "end_asked"})
    @GetMapping("/{id:\\d+}")
    @Operation(summary = "How an import goes")
    ImportJob one(@PathVariable long id) {
        return intake.get(id);
    }

    @VersionOf(
            table = "import_job",
            key = "id",
            variables = "id",
            columns = {"id", "state", "end_asked"})
    @PostMapping("/{id:\\d+}/end")
    @Operation(
            summary = "End an own import",
            description = "Nothing more of it is written. Orders that are placed already stay.")
    @ApiResponse(responseCode = "202", description = "It ends between two of its steps", useReturnTypeSchema = true)
    ResponseEntity<ImportJob> end(@PathVariable long id) {
        return ResponseEntity.accepted().body(intake.end(id));
    }

    @GetMapping(path = "/{id:\\d+}/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What is wrong in the file, row by row; as text/csv all of it at once")
    Page<ErrorLine> errors(
            @PathVariable long id,
            @Parameter(description = "next of the page before") @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Locale locale) {
        int most = Math.max(1, Math.min(size, Page.LARGEST));
        int from = Math.max(0, after);
        List<ErrorLine> lines = findings.errors(id, from, most + 1).stream()
                .map(error -> new ErrorLine(
                        error.line(),
                        error.column(),
                        error.value(),
                        error.code(),
                        texts.of(error, locale),
                        error.more()))
                .toList();
        return Page.of(lines, most, last -> String.valueOf(from + most));
    }

    @GetMapping("/{id:\\d+}/changes")
    @Operation(
            summary = "What the file changes of what is known, field by field",
            description =
                    "Of a dry run what it would change. Of very many changes the first part is kept; the import itself "
                            + "counts all of them.")
    Page<FieldChange> changes(
            @PathVariable long id,
            @Parameter(description = "next of the page before") @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int size) {
        int most = Math.max(1, Math.min(size, Page.LARGEST));
        int from = Math.max(0, after);
        return Page.of(findings.changes(id, from, most + 1), most, last -> String.valueOf(from + most));
    }

    @GetMapping(path = "/{id:\\d+}/errors", produces = "text/csv")
    ResponseEntity<byte[]> errorsAsCsv(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
        return errorsFile(id, locale);
    }

    @GetMapping(path = "/{id:\\d+}/errors.csv", produces = "text/csv")
    @Operation(summary = "What is wrong in the file, as a file; cells cannot start formulas")
    ResponseEntity<byte[]> errorsFile(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
        intake.get(id);
        byte[] content = download.csv(id, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"")
                .body(content);
    }
}
