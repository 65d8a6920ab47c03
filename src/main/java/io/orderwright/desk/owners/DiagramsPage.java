package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.owners.diagrams.BroughtFiles;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.ProcessDiagrams.ProcessVersion;
import io.orderwright.owners.diagrams.gray.GrayReleases;
import io.orderwright.owners.diagrams.migration.MigrationPlans;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Processes: all of them, each as it is in force, bringing a diagram in, and going back to the version before. */
@Controller
class DiagramsPage {

    private static final int SIZE = 20;
    private static final int WAITING = 50;
    private static final int PROCESSES = 50;
    private static final int MIGRATIONS = 10;

    private final ProcessDiagrams diagrams;
    private final DiagramCandidates candidates;
    private final GrayReleases gray;
    private final MigrationPlans plans;
    private final Migrations migrations;
    private final Forms forms;

    DiagramsPage(
            ProcessDiagrams diagrams,
            DiagramCandidates candidates,
            GrayReleases gray,
            MigrationPlans plans,
            Migrations migrations,
            Forms forms) {
        this.gray = gray;
        this.plans = plans;
        this.migrations = migrations;
        this.diagrams = diagrams;
        this.candidates = candidates;
        this.forms = forms;
    }

    /** Why a process is changed. */
    private record TypedNote(@NotBlank @Size(max = 500) String note) {}

    @GetMapping("/process-diagrams")
    String all(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return all(after, forms.of(Map.of(), locale), model);
    }

    private String all(String after, TypedForm form, Model model) {
        Page<ProcessVersion> page = Page.of(diagrams.page(after, PROCESSES + 1), PROCESSES, ProcessVersion::process);
        model.addAttribute("processes", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("waiting", candidates.waiting(WAITING));
        model.addAttribute(
                "door",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/engine-rest")
                        .toUriString());
        model.addAttribute("form", form);
        return "diagrams/list";
    }

    @PostMapping("/process-diagrams")
    String bring(
            @RequestParam("file") List<MultipartFile> file,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        List<CandidateView> made = new ArrayList<>();
        boolean done = forms.done(
                form,
                () -> new TypedNote(form.text("note")),
                said -> made.add(candidates.bring(BroughtFiles.of(file), said.note(), principal.getName())));
        return done ? "redirect:/diagram-candidates/" + made.get(0).id() : all("", form, model);
    }

    @GetMapping("/process-diagrams/{process}")
    String one(
            @PathVariable String process, @RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return show(process, after, forms.of(Map.of(), locale), model);
    }

    private String show(String process, String after, TypedForm form, Model model) {
        ProcessVersion inForce = diagrams.inForce(process);
        List<ProcessVersion> versions = diagrams.versions(process);
        long before = Page.idAfter(after, Long.MAX_VALUE);
        Page<CandidateView> page = Page.read(SIZE, rows -> candidates.page(process, before, rows), CandidateView::id);
        model.addAttribute("inForce", inForce);
        model.addAttribute("versions", versions);
        model.addAttribute("former", versions.size() > 1 ? versions.get(1) : null);
        model.addAttribute("gray", gray.of(process).orElse(null));
        model.addAttribute("underWay", plans.underWay(process));
        model.addAttribute("migrations", migrations.page(process, Long.MAX_VALUE, MIGRATIONS));
        model.addAttribute("later", diagrams.later(process));
        model.addAttribute(
                "files", diagrams.files(process).stream().map(DiagramFile::name).toList());
        model.addAttribute("history", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "diagrams/one";
    }

    @PostMapping("/process-diagrams/{process}/back")
    String back(
            @PathVariable String process,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        List<CandidateView> made = new ArrayList<>();
        boolean done = forms.done(
                form,
                () -> TypedReason.of(form),
                said -> made.add(candidates.back(process, said.reason(), principal.getName())));
        return done ? "redirect:/diagram-candidates/" + made.get(0).id() : show(process, "", form, model);
    }

    /** How many instances begin on the newest version. */
    private record TypedShare(
            @Min(0) @Max(100) int share,
            int seen,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/process-diagrams/{process}/gray")
    String share(
            @PathVariable String process,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new TypedShare(form.whole("share"), form.whole("seen"), form.text("reason")),
                said -> gray.set(process, said.share(), said.seen(), said.reason(), principal.getName()));
        return done ? "redirect:/process-diagrams/" + process : show(process, "", form, model);
    }

    @GetMapping("/process-diagrams/{process}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String process, @PathVariable String name) {
        return BroughtFiles.toKeep(ProcessDiagrams.named(diagrams.files(process), name));
    }
}
