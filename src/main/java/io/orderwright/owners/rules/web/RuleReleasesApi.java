package io.orderwright.owners.rules.web;

import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.RuleTables;
import io.orderwright.owners.rules.replays.ReplayChange;
import io.orderwright.owners.rules.replays.ReplayView;
import io.orderwright.owners.rules.replays.TableReplays;
import io.orderwright.owners.rules.words.FaultTexts;
import io.orderwright.owners.rules.words.FaultTexts.FaultText;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Rules")
@RestController
@RequestMapping("/api/v1/rule-releases")
@VersionOf(table = "table_release", key = "id", variables = "id")
class RuleReleasesApi {

    private final RuleReleases releases;
    private final RuleTables tables;
    private final TableReplays replays;
    private final FaultTexts texts;

    RuleReleasesApi(RuleReleases releases, RuleTables tables, TableReplays replays, FaultTexts texts) {
        this.releases = releases;
        this.tables = tables;
        this.replays = replays;
        this.texts = texts;
    }

    /**
     * A release.
     *
     * @param over the version in force that whoever releases it has compared it with
     * @param inForceFrom absent for now
     */
    @Schema(example = "{\"over\":\"2026-02 #dc40a668\",\"comment\":\"as agreed in the credit committee\"}")
    record ReleaseTable(
            @NotBlank @Size(max = 40) String over,
            @Nullable Instant inForceFrom,
            @Nullable @Size(max = 500) String comment) {}

    /** Why it is not released. */
    @Schema(example = "{\"comment\":\"the limit of grade C is too high\"}")
    record DeclineTable(@Nullable @Size(max = 500) String comment) {}

    /** Why it is taken back. */
    @Schema(example = "{\"reason\":\"too many orders wait\"}")
    record EndRelease(@NotBlank @Size(max = 500) String reason) {}

    /** How many past decisions are asked again at most. */
    @Schema(example = "{\"wanted\":10000}")
    record BeginReplay(
            @NotNull @Min(1) @Max(TableReplays.MOST) Integer wanted) {}

    @Operation(summary = "Workbooks that owners have brought in, the newest first")
    @GetMapping
    Page<ReleaseView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        long before = Page.idAfter(after, Long.MAX_VALUE);
        return Page.read(size, rows -> releases.page(null, before, rows), ReleaseView::id);
    }

    @Operation(summary = "One workbook and what became of it")
    @GetMapping("/{id:\\d+}")
    ReleaseView get(@PathVariable long id) {
        return releases.get(id);
    }

    @Operation(summary = "What is wrong with a workbook, in the language of the request")
    @GetMapping("/{id:\\d+}/findings")
    List<FaultText> findings(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
        return texts.of(releases.findings(id), tables.inForce(releases.get(id).table()), locale);
    }

    @Operation(summary = "The file of a workbook as it was brought in")
    @GetMapping(path = "/{id:\\d+}/workbook", produces = RulesApi.WORKBOOK)
    ResponseEntity<byte[]> workbook(@PathVariable long id) {
        String table = releases.get(id).table();
        return RulesApi.file(table.substring(table.indexOf('/') + 1), releases.workbook(id));
    }

    @Operation(
            summary = "Release a workbook",
            description =
                    "By somebody else than who brought it in; the table decides by it from then on. 409 where another version is in"
                            + " force than over says, or it cannot be used any more.")
    @PostMapping("/{id:\\d+}/release")
    ReleaseView release(@PathVariable long id, @RequestBody @Valid ReleaseTable asked, Principal principal) {
        return releases.release(id, asked.over(), asked.inForceFrom(), words(asked.comment()), principal.getName());
    }

    @Operation(summary = "Decline a workbook", description = "By somebody else than who brought it in.")
    @PostMapping("/{id:\\d+}/refusal")
    ReleaseView decline(@PathVariable long id, @RequestBody @Valid DeclineTable said, Principal principal) {
        return releases.decline(id, words(said.comment()), principal.getName());
    }

    @Operation(summary = "Withdraw the own workbook while it waits")
    @PostMapping("/{id:\\d+}/withdrawal")
    ReleaseView withdraw(@PathVariable long id, Principal principal) {
        return releases.withdraw(id, principal.getName());
    }

    @Operation(
            summary = "Take a released workbook back",
            description = "The table decides at once by what was in force before it.")
    @PostMapping("/{id:\\d+}/end")
    ReleaseView takeBack(@PathVariable long id, @RequestBody @Valid EndRelease said, Principal principal) {
        return releases.takeBack(id, said.reason(), principal.getName());
    }

    @Operation(
            summary = "Ask past decisions again",
            description =
                    "The newest decisions of the table are asked of the workbook and of the table in force; nothing is decided by it. GET tells"
                            + " how it goes.")
    @PostMapping("/{id:\\d+}/replay")
    ReplayView replay(@PathVariable long id, @RequestBody @Valid BeginReplay asked, Principal principal) {
        return replays.begin(id, asked.wanted(), principal.getName());
    }

    @Operation(summary = "How the newest asking again of a workbook goes")
    @GetMapping("/{id:\\d+}/replay")
    ReplayView replay(@PathVariable long id) {
        releases.get(id);
        return replays.last(id).orElseThrow(() -> Refusal.notFound("rules.unknown-replay", id));
    }

    @Operation(
            summary = "What a workbook would have decided otherwise, the newest decision first",
            description =
                    "The newest thousand; the row is masked for who may not read about credit. Nothing is listed for who may"
                            + " not read an own field that the workbook, or the table in force, asks about: see the counts.")
    @GetMapping("/{id:\\d+}/replay/changes")
    Page<ReplayChange> changes(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        long before = Page.idAfter(after, Long.MAX_VALUE);
        ReplayView last = replay(id);
        return Page.read(size, rows -> replays.changes(last.id(), before, rows), ReplayChange::decision);
    }

    private static String words(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
