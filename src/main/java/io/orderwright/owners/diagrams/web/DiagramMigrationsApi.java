package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.migration.MigrationProgress;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.owners.diagrams.migration.MovedInstance;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
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
@RequestMapping("/api/v1/diagram-migrations/{id:\\d+}")
@VersionOf(table = "diagram_migration", key = "id", variables = "id")
class DiagramMigrationsApi {

    private final Migrations migrations;

    DiagramMigrationsApi(Migrations migrations) {
        this.migrations = migrations;
    }

    /** A migration with how far it is. @param steps where whoever stands at a step goes on */
    record MigrationReport(MigrationView migration, MigrationProgress progress, List<StepPair> steps) {}

    /** What is said to a migration that somebody else asks for. */
    @Schema(example = "{\"comment\":\"as agreed\"}")
    record DecideMigration(@Nullable @Size(max = 500) String comment) {}

    /** Why a migration is stopped, or what it has moved is moved back. */
    @Schema(example = "{\"reason\":\"the new step asks too much\"}")
    record EndMigration(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "One migration, its plan and how far it is")
    @GetMapping
    MigrationReport get(@PathVariable long id) {
        return new MigrationReport(migrations.get(id), migrations.progress(id), migrations.steps(id));
    }

    @Operation(
            summary = "What became of each instance of a migration",
            description =
                    "Moved, ended meanwhile, refused with the reasons, or left because it was stopped; none: it waits for its turn.")
    @GetMapping("/instances")
    Page<MovedInstance> instances(
            @PathVariable long id,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(migrations.instances(id, after, size + 1), size, MovedInstance::instance);
    }

    @Operation(summary = "Withdraw the own migration while it is not decided")
    @PostMapping("/withdrawal")
    MigrationView withdraw(@PathVariable long id, Principal principal) {
        return migrations.withdraw(id, principal.getName());
    }

    @Operation(
            summary = "Agree to a migration",
            description = "By somebody else than who asked; one instance after the other is moved from then on.")
    @PostMapping("/release")
    MigrationView begin(@PathVariable long id, @RequestBody @Valid DecideMigration said, Principal principal) {
        return migrations.begin(id, text(said.comment()), principal.getName());
    }

    @Operation(summary = "Decline a migration", description = "By somebody else than who asked.")
    @PostMapping("/refusal")
    MigrationView decline(@PathVariable long id, @RequestBody @Valid DecideMigration said, Principal principal) {
        return migrations.decline(id, text(said.comment()), principal.getName());
    }

    @Operation(summary = "Stop a migration", description = "What it has moved stays so, what it has not is left.")
    @PostMapping("/stop")
    MigrationView stop(@PathVariable long id, @RequestBody @Valid EndMigration said, Principal principal) {
        return migrations.stop(id, said.reason(), principal.getName());
    }

    @Operation(
            summary = "Move back what a migration has moved",
            description = "As far as it is still under way; a migration of its own, with a report of its own.")
    @ApiResponse(responseCode = "201", description = "It is under way", useReturnTypeSchema = true)
    @PostMapping("/back-out")
    ResponseEntity<MigrationView> backOut(
            @PathVariable long id, @RequestBody @Valid EndMigration said, Principal principal) {
        MigrationView back = migrations.backOut(id, said.reason(), principal.getName());
        return ResponseEntity.created(URI.create("/api/v1/diagram-migrations/" + back.id()))
                .body(back);
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
