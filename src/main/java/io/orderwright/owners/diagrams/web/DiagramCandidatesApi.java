package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.BroughtFiles;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.difference.DiagramDifference;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.words.DiagramWords;
import io.orderwright.owners.diagrams.words.DiagramWords.FindingText;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

@Tag(name = "Process diagrams")
@RestController
@RequestMapping("/api/v1/diagram-candidates")
@VersionOf(table = "diagram_candidate", key = "id", variables = "id")
class DiagramCandidatesApi {

    private final DiagramCandidates candidates;
    private final DiagramReleases releases;
    private final ProcessDiagrams diagrams;
    private final DiagramWords words;

    DiagramCandidatesApi(
            DiagramCandidates candidates, DiagramReleases releases, ProcessDiagrams diagrams, DiagramWords words) {
        this.candidates = candidates;
        this.releases = releases;
        this.diagrams = diagrams;
        this.words = words;
    }

    /** Why it is changed; absent for what was said when it was brought in. */
    @Schema(example = "{\"note\":\"a second look at large orders\"}")
    record SubmitDiagram(@Nullable @Size(max = 500) String note) {}

    /**
     * A release.
     *
     * @param over the version in force that whoever releases it has compared it with; 0 for none
     * @param inForceFrom absent for now
     * @param share of a hundred instances that begin, so many begin on it, the others on the version in force; absent for all
     */
    @Schema(example = "{\"over\":1,\"comment\":\"as agreed with sales\"}")
    record ReleaseDiagram(
            @Min(0) int over,
            @Nullable Instant inForceFrom,
            @Nullable @Min(1) @Max(100) Integer share,
            @Nullable @Size(max = 500) String comment) {}

    /** Why it is not released. */
    @Schema(example = "{\"comment\":\"the reminder comes too early\"}")
    record DeclineDiagram(@Nullable @Size(max = 500) String comment) {}

    /** Why it is taken back before its moment. */
    @Schema(example = "{\"reason\":\"not before the fair\"}")
    record EndDiagramRelease(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "Diagrams that were brought in, the newest first")
    @GetMapping
    Page<CandidateView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        long before = Page.idAfter(after, Long.MAX_VALUE);
        return Page.read(size, rows -> candidates.page(before, rows), CandidateView::id);
    }

    @Operation(summary = "One diagram and what became of it")
    @GetMapping("/{id:\\d+}")
    CandidateView get(@PathVariable long id) {
        return candidates.get(id);
    }

    @Operation(summary = "What is wrong with a diagram, at its elements, in the language of the request")
    @GetMapping("/{id:\\d+}/findings")
    List<FindingText> findings(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
        return words.findings(diagrams.findings(id), diagrams.files(id), locale);
    }

    @Operation(summary = "What a diagram says otherwise than the one in force, element by element")
    @GetMapping("/{id:\\d+}/difference")
    DiagramDifference difference(@PathVariable long id) {
        return diagrams.difference(id);
    }

    @Operation(summary = "The names of the files of a candidate, with forms that were taken over")
    @GetMapping("/{id:\\d+}/files")
    List<String> files(@PathVariable long id) {
        return diagrams.files(id).stream().map(DiagramFile::name).toList();
    }

    @Operation(summary = "One file of a candidate")
    @GetMapping(path = "/{id:\\d+}/files/{name}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        return BroughtFiles.toKeep(ProcessDiagrams.named(diagrams.files(id), name));
    }

    @Operation(
            summary = "Correct a draft",
            description = "These files take the place of those that were brought in; by who brought it in.")
    @PostMapping(path = "/{id:\\d+}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CandidateView correct(
            @PathVariable long id,
            @RequestPart("file") List<MultipartFile> file,
            @RequestParam(required = false) @Nullable @Size(max = 500) String note,
            Principal principal) {
        return candidates.correct(id, BroughtFiles.of(file), said(note), principal.getName());
    }

    @Operation(
            summary = "Submit a draft",
            description = "From then on it waits for somebody else. 409 where something is wrong with it.")
    @PostMapping("/{id:\\d+}/submission")
    CandidateView submit(@PathVariable long id, @RequestBody @Valid SubmitDiagram asked, Principal principal) {
        return candidates.submit(id, said(asked.note()), principal.getName());
    }

    @Operation(summary = "Withdraw the own diagram while it is not decided")
    @PostMapping("/{id:\\d+}/withdrawal")
    CandidateView withdraw(@PathVariable long id, Principal principal) {
        return candidates.withdraw(id, principal.getName());
    }

    @Operation(summary = "Decline a diagram", description = "By somebody else than who brought it in.")
    @PostMapping("/{id:\\d+}/refusal")
    CandidateView decline(@PathVariable long id, @RequestBody @Valid DeclineDiagram asked, Principal principal) {
        return releases.decline(id, said(asked.comment()), principal.getName());
    }

    @Operation(
            summary = "Release a diagram",
            description =
                    "By somebody else than who brought it in; instances begin on it from then on, those under way stay on their version. 409"
                            + " where another version is in force than over says, or something is wrong with it by now.")
    @PostMapping("/{id:\\d+}/release")
    CandidateView release(@PathVariable long id, @RequestBody @Valid ReleaseDiagram asked, Principal principal) {
        return releases.release(
                id,
                asked.over(),
                asked.inForceFrom(),
                asked.share() == null ? 100 : asked.share(),
                said(asked.comment()),
                principal.getName());
    }

    @Operation(summary = "Take a release back before its moment")
    @PostMapping("/{id:\\d+}/end")
    CandidateView takeBack(@PathVariable long id, @RequestBody @Valid EndDiagramRelease asked, Principal principal) {
        return releases.takeBack(id, asked.reason(), principal.getName());
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
