package io.orderwright.desk.imports;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.intake.FileIntake;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.ImportRights;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.OpeningIntake;
import io.orderwright.platform.intake.upload.UploadedFiles;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Moving in: a set of files as of a day, written as a whole or not at all. */
@Controller
class MovingInPage {

    private static final int RECENT = 20;

    private final OpeningIntake intake;
    private final ImportRights rights;
    private final MessageSource messages;

    MovingInPage(OpeningIntake intake, ImportRights rights, MessageSource messages) {
        this.intake = intake;
        this.rights = rights;
        this.messages = messages;
    }

    @GetMapping("/moving-in")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<ImportSet> sets = intake.page(before, RECENT);
        model.addAttribute("sets", sets);
        model.addAttribute(
                "kinds", rights.kinds().stream().filter(ImportKind::movesIn).toList());
        model.addAttribute("charsets", FileIntake.charsets());
        model.addAttribute(
                "next", sets.size() < RECENT ? null : sets.get(sets.size() - 1).id());
        return "imports/moving-in";
    }

    @PostMapping("/moving-in")
    String upload(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String charset,
            Model model,
            Locale locale)
            throws IOException {
        try (UploadedFiles stored = new UploadedFiles(charset)) {
            if (asOf == null) {
                throw Refusal.invalid("asOf", "masters.missing");
            }
            return "redirect:/moving-in/"
                    + intake.accept(stored.store(files), asOf, dryRun).id();
        } catch (Refusal refused) {
            model.addAttribute("asOf", asOf);
            model.addAttribute("charset", charset);
            model.addAttribute("refusal", RefusalMessages.of(messages, refused, locale));
            return list(Long.MAX_VALUE, model);
        }
    }

    @GetMapping("/moving-in/{id:\\d+}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("set", intake.get(id));
        return "imports/set";
    }

    /** What changes while the set goes on. */
    @GetMapping("/moving-in/{id:\\d+}/progress")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("set", intake.get(id));
        return "imports/set :: progress";
    }
}
