package io.orderwright.desk.imports;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.intake.ErrorTexts;
import io.orderwright.platform.intake.undo.UndoImports;
import io.orderwright.platform.intake.undo.UndoReport;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking an import, or a set of them, back: first what that does, then the button. */
@Controller
class UndoPage {

    private final UndoImports undo;
    private final ErrorTexts texts;
    private final MessageSource messages;

    UndoPage(UndoImports undo, ErrorTexts texts, MessageSource messages) {
        this.undo = undo;
        this.texts = texts;
        this.messages = messages;
    }

    /** What stands against it, as a row of the table. */
    record Obstacle(String record, String message) {}

    @GetMapping("/imports/{id:\\d+}/undo")
    String preview(@PathVariable long id, Model model, Locale locale) {
        return ask("/imports/", id, undo::preview, model, locale);
    }

    @PostMapping("/imports/{id:\\d+}/undo")
    String undo(@PathVariable long id, Model model, Locale locale) {
        return done("/imports/", id, undo::undo, undo::preview, model, locale);
    }

    @GetMapping("/moving-in/{id:\\d+}/undo")
    String previewSet(@PathVariable long id, Model model, Locale locale) {
        return ask("/moving-in/", id, undo::previewSet, model, locale);
    }

    @PostMapping("/moving-in/{id:\\d+}/undo")
    String undoSet(@PathVariable long id, Model model, Locale locale) {
        return done("/moving-in/", id, undo::undoSet, undo::previewSet, model, locale);
    }

    private String ask(String place, long id, LongFunction<UndoReport> preview, Model model, Locale locale) {
        model.addAttribute("place", place + id);
        model.addAttribute("set", place.equals("/moving-in/"));
        model.addAttribute("id", id);
        try {
            UndoReport report = preview.apply(id);
            model.addAttribute("report", report);
            model.addAttribute(
                    "obstacles",
                    report.obstacles().stream()
                            .map(one -> new Obstacle(one.record(), texts.of(one.why(), locale)))
                            .toList());
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.RefusalKind.NOT_FOUND) {
                throw refused;
            }
            model.addAttribute("refusal", RefusalMessages.of(messages, refused, locale));
            model.addAttribute("obstacles", List.of());
        }
        return "imports/undo";
    }

    /** What stands against it by now is shown where it would have been done. */
    private String done(
            String place, long id, LongConsumer deed, LongFunction<UndoReport> preview, Model model, Locale locale) {
        try {
            deed.accept(id);
            return "redirect:" + place + id;
        } catch (Refusal refused) {
            return ask(place, id, preview, model, locale);
        }
    }
}
