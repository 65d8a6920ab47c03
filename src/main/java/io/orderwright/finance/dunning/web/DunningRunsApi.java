package io.orderwright.finance.dunning.web;

import io.orderwright.finance.dunning.DunningRunView;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Dunning")
@RestController
@RequestMapping("/api/v1/dunning/runs")
class DunningRunsApi {

    private final DunningRuns runs;
    private final DunningLetters letters;
    private final RunTasks tasks;

    DunningRunsApi(DunningRuns runs, DunningLetters letters, RunTasks tasks) {
        this.runs = runs;
        this.letters = letters;
        this.tasks = tasks;
    }

    /**
     * Whether the letters of a run go out.
     *
     * @param seen of the run that was read: 409 where its letters are others by now. Absent where that does not matter
     */
    record DecideRun(
            @NotNull Boolean release,
            @Nullable @Size(max = 500) String comment,
            @Nullable @Size(max = 1000) String seen) {}

    @Operation(summary = "Runs, the newest first, a page at a time")
    @GetMapping
    Page<DunningRunView> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, most -> runs.page(after, most), DunningRuns::idOf);
    }

    @Operation(
            summary = "Look at all that is overdue",
            description =
                    "Answers with the state ASKED; within a moment it is PREVIEW, with a letter for each customer who would be told"
                            + " and for each who would not, or EMPTY. Nobody is told before somebody of finance releases it. 409 while"
                            + " another one waits for that.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DunningRunView start(Principal principal) {
        return runs.start(principal.getName());
    }

    @Operation(summary = "One run")
    @VersionOf(table = "dunning_run", parts = "dunning_letter(run)", partsOf = "number")
    @GetMapping("/{number}")
    DunningRunView get(@PathVariable String number) {
        DunningRunView run = runs.get(number);
        return run.state() == RunState.PREVIEW ? run.seenAs(letters.seen(number).toString()) : run;
    }

    @Operation(
            summary = "The letters of a run, those too that do not go out, a page at a time",
            description = "why says why one does not.")
    @GetMapping("/{number}/letters")
    Page<LetterView> lettersOf(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        String run = runs.get(number).number();
        return Page.read(size, most -> letters.ofRun(run, after, most), DunningLetters::idOf);
    }

    @Operation(
            summary = "Let the letters of a run go out, or none of them",
            description =
                    "Each letter is looked at once more before it goes: what was paid or stopped meanwhile is not told. 404 when"
                            + " nobody is asked.")
    @VersionOf(table = "dunning_run", parts = "dunning_letter(run)", partsOf = "number")
    @PostMapping("/{number}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody @Valid DecideRun said, Principal principal) {
        tasks.decide(
                number,
                said.release(),
                Objects.requireNonNullElse(said.comment(), ""),
                Objects.requireNonNullElse(said.seen(), ""),
                principal.getName());
    }
}
