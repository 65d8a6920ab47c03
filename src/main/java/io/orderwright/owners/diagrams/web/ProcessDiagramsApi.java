package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.BroughtFiles;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.ProcessDiagrams.ProcessVersion;
import io.orderwright.owners.diagrams.gray.GrayReleases;
import io.orderwright.owners.diagrams.gray.GrayView;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "Process diagrams", description = "Diagrams in force, and those that owners bring in for them")
@RestController
@RequestMapping("/api/v1/process-diagrams")
class ProcessDiagramsApi {

    private final ProcessDiagrams diagrams;
    private final DiagramCandidates candidates;
    private final GrayReleases gray;

    ProcessDiagramsApi(ProcessDiagrams diagrams, DiagramCandidates candidates, GrayReleases gray) {
        this.gray = gray;
        this.diagrams = diagrams;
        this.candidates = candidates;
    }

    /** Why what was in force before shall be it again. */
    @Schema(example = "{\"reason\":\"too many orders wait at the new step\"}")
    record GoBack(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Of a hundred instances that begin, so many begin on the newest version.
     *
     * @param seen the share as it was seen
     */
    @Schema(example = "{\"share\":50,\"seen\":10,\"reason\":\"a week without an incident\"}")
    record SetShare(
            @Min(0) @Max(100) int share,
            @Min(0) @Max(100) int seen,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "All processes with their version in force, in order of their keys")
    @GetMapping
    Page<ProcessVersion> list(
            @RequestParam(defaultValue = "") @Size(max = 255) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(diagrams.page(after, size + 1), size, ProcessVersion::process);
    }

    @Operation(summary = "The version of a process in force")
    @GetMapping("/{process}")
    ProcessVersion get(@PathVariable String process) {
        return diagrams.inForce(process);
    }

    @Operation(summary = "The newest twenty versions of a process, the one in force first")
    @GetMapping("/{process}/versions")
    List<ProcessVersion> versions(@PathVariable String process) {
        diagrams.inForce(process);
        return diagrams.versions(process);
    }

    @Operation(summary = "The names of the files of a process as it is in force: its diagram and its forms")
    @GetMapping("/{process}/files")
    List<String> files(@PathVariable String process) {
        return diagrams.files(process).stream().map(DiagramFile::name).toList();
    }

    @Operation(
            summary = "One file of a process as it is in force",
            description = "To be changed in Camunda Modeler and brought in again.")
    @GetMapping(path = "/{process}/files/{name}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable String process, @PathVariable String name) {
        return BroughtFiles.toKeep(ProcessDiagrams.named(diagrams.files(process), name));
    }

    @Operation(
            summary = "Bring in a diagram with its forms",
            description =
                    "It is looked at as a whole. What is wrong with it is kept with it (see its findings); a faulty one cannot be submitted."
                            + " Forms that are not brought along are those in force. Nothing of it runs.")
    @ApiResponse(responseCode = "201", description = "Kept; its faults say how many", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CandidateView> bring(
            @RequestPart("file") List<MultipartFile> file,
            @RequestParam(required = false) @Nullable @Size(max = 500) String note,
            Principal principal) {
        return kept(candidates.bring(BroughtFiles.of(file), Objects.requireNonNullElse(note, ""), principal.getName()));
    }

    @Operation(
            summary = "Go back to what was in force before",
            description =
                    "The former version's files become a candidate that waits for somebody else; where something is wrong with them by now"
                            + " it is a draft.")
    @ApiResponse(responseCode = "201", description = "It waits for somebody else", useReturnTypeSchema = true)
    @PostMapping("/{process}/back")
    ResponseEntity<CandidateView> back(
            @PathVariable String process, @RequestBody @Valid GoBack said, Principal principal) {
        return kept(candidates.back(process, said.reason(), principal.getName()));
    }

    @Operation(
            summary = "The gray release of a process, with figures of both versions",
            description = "A share of 100 and nothing else where all instances begin on the newest version.")
    @GetMapping("/{process}/gray")
    GrayView gray(@PathVariable String process) {
        int newest = diagrams.inForce(process).number();
        return gray.of(process).orElseGet(() -> GrayView.none(process, newest));
    }

    @Operation(
            summary = "Say how many instances begin on the newest version",
            description =
                    "Of a hundred; 100 is all, for good, 0 is none. What is under way stays where it is. 409 where the share is another than"
                            + " seen; more is never said by who brought the version in.")
    @PostMapping("/{process}/gray")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(@PathVariable String process, @RequestBody @Valid SetShare said, Principal principal) {
        gray.set(process, said.share(), said.seen(), said.reason(), principal.getName());
    }

    private static ResponseEntity<CandidateView> kept(CandidateView view) {
        return ResponseEntity.created(URI.create("/api/v1/diagram-candidates/" + view.id()))
                .body(view);
    }
}
