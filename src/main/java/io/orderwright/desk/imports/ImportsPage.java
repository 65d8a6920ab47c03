package io.orderwright.desk.imports;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.intake.ErrorTexts;
import io.orderwright.platform.intake.FileIntake;
import io.orderwright.platform.intake.HeadingMeanings;
import io.orderwright.platform.intake.ImportFindings;
import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.ImportRights;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.upload.UploadedFiles;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a file in: choose, drop, watch, read what is wrong. */
@Controller
class ImportsPage {

    private static final int RECENT = 20;
    private static final int ERRORS = 50;
    private static final int CHANGES = 200;

    private final FileIntake intake;
    private final ImportFindings findings;
    private final ImportRights rights;
    private final ErrorTexts texts;
    private final MessageSource messages;
    private final HeadingMeanings mapping;

    ImportsPage(
            FileIntake intake,
            ImportFindings findings,
            ImportRights rights,
            ErrorTexts texts,
            MessageSource messages,
            HeadingMeanings mapping) {
        this.intake = intake;
        this.findings = findings;
        this.rights = rights;
        this.texts = texts;
        this.messages = messages;
        this.mapping = mapping;
    }

    /** An error as a row of the table. */
    record ShownFault(long line, String column, String value, String message, long more) {}

    @GetMapping("/imports")
    String list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        List<ImportJob> jobs = intake.page(before, RECENT);
        model.addAttribute(
                "kinds", rights.kinds().stream().filter(one -> !one.ofSets()).toList());
        model.addAttribute("charsets", FileIntake.charsets());
        model.addAttribute("chosen", kind);
        model.addAttribute("jobs", jobs);
        model.addAttribute(
                "next", jobs.size() < RECENT ? null : jobs.get(jobs.size() - 1).id());
        return "imports/list";
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam String kind,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String charset,
            Model model,
            Locale locale)
            throws IOException {
        try (UploadedFiles stored = new UploadedFiles(charset)) {
            ImportJob job = intake.accept(ImportKind.ofPath(kind), stored.store(file), dryRun);
            return "redirect:/imports/" + job.id();
        } catch (Refusal refused) {
            model.addAttribute("charset", charset);
            model.addAttribute("refusal", RefusalMessages.of(messages, refused, locale));
            return list(Long.MAX_VALUE, kind, model);
        }
    }

    @GetMapping("/imports/{id:\\d+}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Model model, Locale locale) {
        fill(id, after, model, locale);
        return "imports/one";
    }

    /** What changes while the import goes on. */
    @GetMapping("/imports/{id:\\d+}/progress")
    String progress(@PathVariable long id, Model model, Locale locale) {
        fill(id, 0, model, locale);
        return "imports/one :: progress";
    }

    /** What the headings mean that nobody knew; for the next file of this kind. */
    @PostMapping("/imports/{id:\\d+}/mapping")
    String map(
            @PathVariable long id,
            @RequestParam List<String> heading,
            @RequestParam List<String> column,
            RedirectAttributes after,
            Locale locale) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < Math.min(heading.size(), column.size()); i++) {
            if (!column.get(i).isEmpty()) {
                said.put(heading.get(i), column.get(i));
            }
        }
        try {
            mapping.keep(intake.get(id).kind(), said);
            after.addFlashAttribute("mapped", true);
        } catch (Refusal refused) {
            after.addFlashAttribute("refusal", RefusalMessages.of(messages, refused, locale));
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id:\\d+}/end")
    String end(@PathVariable long id) {
        intake.end(id);
        return "redirect:/imports/" + id;
    }

    private void fill(long id, int after, Model model, Locale locale) {
        ImportJob job = intake.get(id);
        int from = Math.max(0, after);
        List<RowError> errors = job.state().finished() ? findings.errors(id, from, ERRORS) : List.of();
        model.addAttribute("job", job);
        model.addAttribute("columns", mapping.columns(job.kind()));
        model.addAttribute("own", job.actor().equals(rights.user()));
        model.addAttribute(
                "errors",
                errors.stream()
                        .map(error -> new ShownFault(
                                error.line(), error.column(), error.value(), texts.of(error, locale), error.more()))
                        .toList());
        model.addAttribute("changes", job.state().finished() ? findings.changes(id, 0, CHANGES) : List.of());
        model.addAttribute("previous", from == 0 ? null : Math.max(0, from - ERRORS));
        model.addAttribute("next", errors.size() < ERRORS ? null : from + ERRORS);
    }
}
