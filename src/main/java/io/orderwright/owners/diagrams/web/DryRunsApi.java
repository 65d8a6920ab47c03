package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.DiagramDryRuns;
import io.orderwright.owners.diagrams.DiagramDryRuns.DryRun;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Process diagrams")
@RestController
@RequestMapping("/api/v1/diagram-candidates/{id:\\d+}")
class DryRunsApi {

    private final DiagramDryRuns runs;

    DryRunsApi(DiagramDryRuns runs) {
        this.runs = runs;
    }

    @Operation(
            summary = "What the newest instances of its process would do in a diagram",
            description = "Nothing happens to them, and nothing is written.")
    @GetMapping("/dry-runs")
    List<DryRun> newest(@PathVariable long id) {
        return runs.newest(id);
    }

    @Operation(
            summary = "What the instance about a document would do in a diagram",
            description =
                    "Choices that nobody can know are answered by way: element@visit:way, the visit counted from 1.")
    @GetMapping("/dry-runs/{subject}")
    DryRun about(
            @PathVariable long id,
            @PathVariable String subject,
            @RequestParam(defaultValue = "") @Size(max = 200) List<String> way) {
        return runs.of(id, subject, way);
    }

    @Operation(
            summary = "What a made-up instance would do in a diagram",
            description = "Every choice is answered by way: element@visit:way, the visit counted from 1.")
    @GetMapping("/made-up-run")
    DryRunWay madeUp(@PathVariable long id, @RequestParam(defaultValue = "") @Size(max = 200) List<String> way) {
        return runs.madeUp(id, way);
    }
}
