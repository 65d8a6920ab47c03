package io.orderwright.desk.einvoices;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.einvoices.ports.RedLetterTasks;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetterWords;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All red letters, and the page of one: what it takes back, where its confirmation stands, and what finance says to it. */
@Controller
class RedLettersPage {

    private static final int SIZE = 50;

    private final RedLetters letters;
    private final RedLetterTasks tasks;
    private final RedLetterWords words;
    private final Forms forms;

    RedLettersPage(RedLetters letters, RedLetterTasks tasks, RedLetterWords words, Forms forms) {
        this.letters = letters;
        this.tasks = tasks;
        this.words = words;
        this.forms = forms;
    }

    /** What follows, and why. */
    private record Resolution(
            String next, @NotBlank @Size(max = 500) String comment) {}

    @GetMapping("/red-letters")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        Page<RedLetterView> page = Page.read(SIZE, most -> letters.page(before, most), RedLetters::idOf);
        model.addAttribute("letters", page.items());
        model.addAttribute("next", page.next());
        return "einvoices/letters";
    }

    @GetMapping("/red-letters/{number}")
    String show(@PathVariable String number, Model model, Locale locale) {
        return show(number, forms.of(Map.of(), locale), model, locale);
    }

    private String show(String number, TypedForm form, Model model, Locale locale) {
        model.addAttribute("letter", words.said(letters.get(number), locale));
        model.addAttribute("form", form);
        return "einvoices/letter";
    }

    @PostMapping("/red-letters/{number}/look")
    String look(@PathVariable String number, Model model, RedirectAttributes after, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        return forms.done(form, () -> number, tasks::look) ? done(number, after) : show(number, form, model, locale);
    }

    @PostMapping("/red-letters/{number}/resolution")
    String resolve(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return forms.done(
                        form,
                        () -> new Resolution(
                                form.text("next").equals("again") ? "again" : "leave", form.text("comment")),
                        said -> tasks.resolve(number, said.next().equals("again"), said.comment(), principal.getName()))
                ? done(number, after)
                : show(number, form, model, locale);
    }

    private static String done(String number, RedirectAttributes after) {
        after.addFlashAttribute("saved", "red-letter");
        return "redirect:/red-letters/" + number;
    }
}
