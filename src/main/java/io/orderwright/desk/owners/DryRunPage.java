package io.orderwright.desk.owners;

import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramDryRuns;
import io.orderwright.owners.diagrams.DiagramDryRuns.DryRun;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What orders would do in a diagram that was brought in: the newest at a glance, one of them or a made-up one step by step. */
@Controller
class DryRunPage {

    private static final int MOST_ANSWERS = 200;

    private final DiagramCandidates candidates;
    private final DiagramDryRuns runs;

    DryRunPage(DiagramCandidates candidates, DiagramDryRuns runs) {
        this.candidates = candidates;
        this.runs = runs;
    }

    @GetMapping("/diagram-candidates/{id:\\d+}/dry-run")
    String newest(@PathVariable long id, Model model) {
        model.addAttribute("candidate", candidates.get(id));
        model.addAttribute("runs", runs.newest(id));
        return "diagrams/dry-runs";
    }

    @GetMapping("/diagram-candidates/{id:\\d+}/dry-run/of")
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") List<String> way,
            Model model) {
        List<String> ways = way.stream().limit(MOST_ANSWERS).toList();
        model.addAttribute("candidate", candidates.get(id));
        model.addAttribute("subject", subject.trim());
        model.addAttribute("ways", ways);
        if (subject.isBlank()) {
            show(runs.madeUp(id, ways), model);
            return "diagrams/dry-run";
        }
        try {
            DryRun run = runs.of(id, subject.trim(), ways);
            model.addAttribute("past", run.past());
            show(run.way(), model);
            return "diagrams/dry-run";
        } catch (Refusal refused) {
            if (!refused.code().equals("diagrams.dry-run.no-subject")) {
                throw refused;
            }
            model.addAttribute("unknown", subject.trim());
            return newest(id, model);
        }
    }

    private static void show(DryRunWay way, Model model) {
        model.addAttribute("way", way);
        model.addAttribute(
                "walked",
                way.steps().stream()
                        .flatMap(step -> Stream.of(step.element(), String.valueOf(step.flow())))
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }
}
