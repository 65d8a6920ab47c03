package io.orderwright.owners.rules.web;

import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.RuleTables;
import io.orderwright.owners.rules.RuleTables.RuleTable;
import io.orderwright.owners.rules.RuleTables.TableAnswer;
import io.orderwright.owners.rules.UploadedTable;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "Rules", description = "Decision tables in force, and workbooks that owners bring in for them")
@RestController
@RequestMapping("/api/v1/rules")
class RulesApi {

    /** What a spreadsheet program opens. */
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RuleTables tables;
    private final RuleReleases releases;
    private final UploadedTable uploaded;

    RulesApi(RuleTables tables, RuleReleases releases, UploadedTable uploaded) {
        this.tables = tables;
        this.releases = releases;
        this.uploaded = uploaded;
    }

    /**
     * What a table is asked about.
     *
     * @param facts by name; numbers and flags as plain text
     */
    @Schema(example = "{\"facts\":{\"urgent\":\"false\",\"tier\":\"VIP\",\"daysToWanted\":\"3\",\"daysWaited\":\"0\"}}")
    record AskTable(@NotEmpty @Size(max = 50) Map<String, @Size(max = 100) String> facts) {}

    @Operation(summary = "All tables with their version in force, in order of their names")
    @GetMapping
    Page<RuleTable> list() {
        return new Page<>(tables.all(), null);
    }

    @Operation(summary = "One table as it is in force, rule by rule")
    @GetMapping("/{area}/{name}")
    TableView get(@PathVariable String area, @PathVariable String name) {
        return tables.inForce(area + "/" + name);
    }

    @Operation(
            summary = "The workbook of a table as it is in force",
            description = "To be changed in a spreadsheet program and brought in again.")
    @GetMapping(path = "/{area}/{name}/workbook", produces = WORKBOOK)
    ResponseEntity<byte[]> workbook(@PathVariable String area, @PathVariable String name) {
        return file(name, tables.workbook(area + "/" + name));
    }

    static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".drl.xlsx")
                                .build()
                                .toString())
                .body(content);
    }

    @Operation(
            summary = "What a table in force answers",
            description = "Nothing is kept of it. 422 names a fact that is missing or no such value.")
    @PostMapping("/{area}/{name}/answer")
    TableAnswer answer(@PathVariable String area, @PathVariable String name, @RequestBody @Valid AskTable asked) {
        return tables.answer(area + "/" + name, asked.facts());
    }

    @Operation(
            summary = "Bring in a workbook for a table",
            description =
                    "It is checked as a whole. What is wrong with it is kept with it, in the state REFUSED (see its findings); otherwise"
                            + " it is PROPOSED and waits for somebody else who releases it.")
    @ApiResponse(
            responseCode = "201",
            description = "Brought in; its state says whether it may be released",
            useReturnTypeSchema = true)
    @PostMapping(path = "/{area}/{name}/releases", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReleaseView> propose(
            @PathVariable String area,
            @PathVariable String name,
            @RequestPart("file") MultipartFile file,
            @RequestParam @Size(max = 500) String note,
            Principal principal)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ReleaseView view = releases.propose(
                    area + "/" + name,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    uploaded.read(content),
                    note,
                    principal.getName());
            return ResponseEntity.created(URI.create("/api/v1/rule-releases/" + view.id()))
                    .body(view);
        }
    }
}
