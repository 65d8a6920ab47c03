package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.migration.MigrationPlans;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.owners.diagrams.migration.MovePlan;
import io.orderwright.owners.diagrams.migration.ports.StandingInstance;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Process diagrams")
@RestController
@RequestMapping("/api/v1/process-diagrams/{process}")
class MigrationPlansApi {

    private final MigrationPlans plans;
    private final Migrations migrations;

    MigrationPlansApi(MigrationPlans plans, Migrations migrations) {
        this.plans = plans;
        this.migrations = migrations;
    }

    /** How many instances are under way on a version. @param number of the version, as the engine counts */
    record VersionUnderWay(int number, long underWay) {}

    /**
     * What is under way on a version shall go on by the one on which all begin.
     *
     * @param to the version that whoever asks has seen
     * @param map choices that differ from what is proposed, as step:step of the new version, and step: for nowhere
     */
    @Schema(example = "{\"to\":3,\"map\":[\"userTwice:userFile\"],\"reason\":\"nobody looks twice any more\"}")
    record AskMigration(
            @Min(1) int to,
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 600) String> map,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "How many instances of a process are under way, by version, the newest first")
    @GetMapping("/under-way")
    List<VersionUnderWay> underWay(@PathVariable String process) {
        return plans.underWay(process).entrySet().stream()
                .map(one -> new VersionUnderWay(one.getKey(), one.getValue()))
                .toList();
    }

    @Operation(
            summary = "How instances of a version would go on by the one on which all begin",
            description =
                    "Made from ids and kinds of steps; a choice that differs is said by map: step:step of the new version, and step: for"
                            + " nowhere. 409 while a gray release lets some begin on another version. Nothing is written.")
    @GetMapping("/versions/{number}/migration-plan")
    MovePlan plan(
            @PathVariable String process,
            @PathVariable int number,
            @RequestParam(defaultValue = "") @Size(max = 500) List<String> map) {
        return plans.plan(process, number, map);
    }

    @Operation(
            summary = "How instances of a version stand, and whether each could be moved now",
            description =
                    "By the plan, as the engine validates it; why one cannot be moved is told with its step. Nothing is written.")
    @GetMapping("/versions/{number}/migration-outlook")
    Page<StandingInstance> outlook(
            @PathVariable String process,
            @PathVariable int number,
            @RequestParam(defaultValue = "") @Size(max = 500) List<String> map,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        MovePlan plan = plans.plan(process, number, map);
        return Page.of(plans.outlook(plan, after, size + 1), size, StandingInstance::instance);
    }

    @Operation(
            summary = "Ask that instances of a version go on by the one on which all begin",
            description =
                    "Somebody else decides. 409 where another migration of the process is open, or all begin on another version.")
    @ApiResponse(responseCode = "201", description = "It waits for somebody else", useReturnTypeSchema = true)
    @PostMapping("/versions/{number}/migrations")
    ResponseEntity<MigrationView> ask(
            @PathVariable String process,
            @PathVariable int number,
            @RequestBody @Valid AskMigration asked,
            Principal principal) {
        MigrationView view = migrations.ask(
                process,
                number,
                asked.to(),
                Objects.requireNonNullElse(asked.map(), List.of()),
                asked.reason(),
                principal.getName());
        return ResponseEntity.created(URI.create("/api/v1/diagram-migrations/" + view.id()))
                .body(view);
    }

    @Operation(summary = "Migrations of a process, the newest first")
    @GetMapping("/migrations")
    Page<MigrationView> list(
            @PathVariable String process,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        long before = Page.idAfter(after, Long.MAX_VALUE);
        return Page.read(size, rows -> migrations.page(process, before, rows), MigrationView::id);
    }
}
