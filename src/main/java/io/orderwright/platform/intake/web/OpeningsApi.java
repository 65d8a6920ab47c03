package io.orderwright.platform.intake.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.intake.FileIntake.IncomingFile;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.OpeningIntake;
import io.orderwright.platform.intake.upload.UploadedFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Moving in with a set of files. */
@RestController
@RequestMapping("/api/v1/openings")
@Tag(name = "Openings", description = "Moving in: files that are checked and written as a whole, as of a day")
class OpeningsApi {

    private final OpeningIntake intake;

    OpeningsApi(OpeningIntake intake) {
        this.intake = intake;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Move in with a set of files",
            description =
                    "Each part \"file\" is called like its kind, as customers.csv or opening-invoices.xlsx. All of "
                            + "them are written in one transaction, or nothing is; each file is an import of its own to be "
                            + "read about. The same set again changes nothing.")
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; follow Location for its progress",
            useReturnTypeSchema = true)
    ResponseEntity<ImportSet> upload(
            @RequestPart("file") List<MultipartFile> file,
            @Parameter(description = "the day as of which the files say how things stand") @RequestParam LocalDate asOf,
            @Parameter(description = "only check, write nothing") @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = "character set of text files, where it cannot be recognised")
                    @RequestParam(required = false)
                    @Nullable
                    String charset)
            throws IOException {
        try (UploadedFiles stored = new UploadedFiles(charset)) {
            List<IncomingFile> uploaded = stored.store(file);
            ImportSet set = intake.accept(uploaded, asOf, dryRun);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/openings/" + set.id()))
                    .body(set);
        }
    }

    @GetMapping
    @Operation(summary = "Sets of files, the newest first")
    Page<ImportSet> list(
            @Parameter(description = "next of the page before") @RequestParam(defaultValue = "" + Long.MAX_VALUE)
                    long after,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(size, Page.LARGEST));
        return Page.of(intake.page(after, most + 1), most, set -> String.valueOf(set.id()));
    }

    @VersionOf(
            table = "import_set_file join import_job on import_job.id = import_set_file.import_id",
            key = "set_id",
            variables = "id",
            columns = {"import_id", "state", "end_asked"})
    @GetMapping("/{id:\\d+}")
    @Operation(summary = "How a set of files goes")
    ImportSet one(@PathVariable long id) {
        return intake.get(id);
    }
}
