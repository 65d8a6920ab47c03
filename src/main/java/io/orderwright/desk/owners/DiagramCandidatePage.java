package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.owners.diagrams.BroughtFiles;
import io.orderwright.owners.diagrams.CandidateState;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.words.DiagramWords;
import io.orderwright.platform.kernel.CompanyCalendar;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A diagram that was brought in: what is wrong with it, what changes by it, correcting, submitting and releasing it. */
@Controller
class DiagramCandidatePage {

    private final DiagramCandidates candidates;
    private final DiagramReleases releases;
    private final ProcessDiagrams diagrams;
    private final DiagramWords words;
    private final CompanyCalendar calendar;
    private final Forms forms;

    DiagramCandidatePage(
            DiagramCandidates candidates,
            DiagramReleases releases,
            ProcessDiagrams diagrams,
            DiagramWords words,
            CompanyCalendar calendar,
            Forms forms) {
        this.candidates = candidates;
        this.releases = releases;
        this.diagrams = diagrams;
        this.words = words;
        this.calendar = calendar;
        this.forms = forms;
    }

    /** A release or a refusal of one. */
    private record TypedDiagramRelease(
            boolean agreed,
            int over,
            @Nullable Instant from,
            int share,
            @Size(max = 500) String comment) {}

    /** Why it is changed; empty for what was said before. */
    private record TypedSubmission(@Size(max = 500) String note) {}

    @GetMapping("/diagram-candidates/{id:\\d+}")
    String one(@PathVariable long id, Principal principal, Model model, Locale locale) {
        return show(id, forms.of(Map.of(), locale), principal, model, locale);
    }

    private String show(long id, TypedForm form, Principal principal, Model model, Locale locale) {
        CandidateView candidate = candidates.get(id);
        int comparedWith = diagrams.comparedWith(id);
        boolean open = candidate.state() == CandidateState.DRAFT || candidate.state() == CandidateState.PROPOSED;
        model.addAttribute("candidate", candidate);
        model.addAttribute("own", candidate.broughtBy().equals(principal.getName()));
        model.addAttribute("comparedWith", comparedWith);
        model.addAttribute("older", open && candidate.baseVersion() != comparedWith);
        model.addAttribute("others", open ? diagrams.later(candidate.process()) : List.of());
        model.addAttribute("files", diagrams.files(id));
        model.addAttribute("takenOver", diagrams.takenOver(id));
        model.addAttribute("findings", words.findings(diagrams.findings(id), diagrams.files(id), locale));
        model.addAttribute("changes", words.difference(diagrams.difference(id), locale));
        model.addAttribute("form", form);
        return "diagrams/candidate";
    }

    @PostMapping("/diagram-candidates/{id:\\d+}/files")
    String correct(
            @PathVariable long id,
            @RequestParam("file") List<MultipartFile> file,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> new TypedSubmission(""),
                        said -> candidates.correct(id, BroughtFiles.of(file), said.note(), principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/diagram-candidates/{id:\\d+}/submission")
    String submit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> new TypedSubmission(form.text("note")),
                        said -> candidates.submit(id, said.note(), principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/diagram-candidates/{id:\\d+}/withdrawal")
    String withdraw(@PathVariable long id, Principal principal, Model model, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        return done(
                id,
                form,
                () -> forms.done(form, () -> id, one -> candidates.withdraw(one, principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/diagram-candidates/{id:\\d+}/release")
    String release(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> new TypedDiagramRelease(
                                form.text("answer").equals("yes"),
                                form.whole("over"),
                                form.text("inForceFrom").isEmpty() ? null : form.moment("inForceFrom", calendar.zone()),
                                form.text("share").isEmpty() ? 100 : form.whole("share"),
                                form.text("comment")),
                        said -> decide(id, said, principal.getName())),
                principal,
                model,
                locale);
    }

    private void decide(long id, TypedDiagramRelease said, String by) {
        if (said.agreed()) {
            releases.release(id, said.over(), said.from(), said.share(), said.comment(), by);
        } else {
            releases.decline(id, said.comment(), by);
        }
    }

    @PostMapping("/diagram-candidates/{id:\\d+}/end")
    String takeBack(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> TypedReason.of(form),
                        said -> releases.takeBack(id, said.reason(), principal.getName())),
                principal,
                model,
                locale);
    }

    private String done(long id, TypedForm form, BooleanSupplier act, Principal principal, Model model, Locale locale) {
        return act.getAsBoolean() ? "redirect:/diagram-candidates/" + id : show(id, form, principal, model, locale);
    }

    @GetMapping("/diagram-candidates/{id:\\d+}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        return BroughtFiles.toKeep(ProcessDiagrams.named(diagrams.files(id), name));
    }
}
