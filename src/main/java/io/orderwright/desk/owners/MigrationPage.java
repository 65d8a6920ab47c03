package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.owners.diagrams.migration.MigrationWords;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.owners.diagrams.migration.MovedInstance;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A migration: its plan, how far it is, what became of each instance; deciding about it, stopping it, taking it back. */
@Controller
class MigrationPage {

    private static final int SHOWN = 50;

    private final Migrations migrations;
    private final MigrationWords words;
    private final Forms forms;

    MigrationPage(Migrations migrations, MigrationWords words, Forms forms) {
        this.migrations = migrations;
        this.words = words;
        this.forms = forms;
    }

    /** What became of an instance, in words. @param why it stays; empty where it does not */
    public record ReportLine(MovedInstance instance, List<String> why) {}

    /** An answer to what somebody else asks for. */
    private record TypedDecision(
            boolean agreed, @Size(max = 500) String comment) {}

    /** Why it is stopped or taken back. */
    private record TypedEnd(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/diagram-migrations/{id:\\d+}")
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            Principal principal,
            Model model,
            Locale locale) {
        return show(id, after, forms.of(Map.of(), locale), principal, model, locale);
    }

    private String show(long id, String after, TypedForm form, Principal principal, Model model, Locale locale) {
        MigrationView migration = migrations.get(id);
        Map<String, String> names = words.names(migration.process(), migration.from(), migration.to());
        Page<MovedInstance> page = Page.of(migrations.instances(id, after, SHOWN + 1), SHOWN, MovedInstance::instance);
        model.addAttribute("migration", migration);
        model.addAttribute("own", migration.askedBy().equals(principal.getName()));
        model.addAttribute("progress", migrations.progress(id));
        // What is around a step for several goes where the step goes.
        model.addAttribute(
                "steps",
                migrations.steps(id).stream()
                        .filter(step -> step.from().indexOf('#') < 0)
                        .toList());
        model.addAttribute("staying", migrations.staying(id));
        model.addAttribute("names", names);
        model.addAttribute("backOut", migrations.backOutOf(id).orElse(null));
        model.addAttribute(
                "instances",
                page.items().stream()
                        .map(one -> new ReportLine(one, words.obstacles(one.obstacles(), names, locale)))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "diagrams/migration";
    }

    @PostMapping("/diagram-migrations/{id:\\d+}/withdrawal")
    String withdraw(@PathVariable long id, Principal principal, Model model, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        return done(
                id,
                form,
                empty -> forms.done(empty, () -> id, one -> migrations.withdraw(one, principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/diagram-migrations/{id:\\d+}/release")
    String decide(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return done(
                id,
                forms.of(typed, locale),
                form -> forms.done(
                        form,
                        () -> new TypedDecision(form.text("answer").equals("yes"), form.text("comment")),
                        said -> decide(id, said, principal.getName())),
                principal,
                model,
                locale);
    }

    private void decide(long id, TypedDecision said, String by) {
        if (said.agreed()) {
            migrations.begin(id, said.comment(), by);
        } else {
            migrations.decline(id, said.comment(), by);
        }
    }

    @PostMapping("/diagram-migrations/{id:\\d+}/stop")
    String stop(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return done(
                id,
                forms.of(typed, locale),
                form -> forms.done(
                        form,
                        () -> new TypedEnd(form.text("reason")),
                        said -> migrations.stop(id, said.reason(), principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/diagram-migrations/{id:\\d+}/back-out")
    String backOut(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        List<MigrationView> made = new ArrayList<>();
        boolean done = forms.done(
                form,
                () -> new TypedEnd(form.text("reason")),
                said -> made.add(migrations.backOut(id, said.reason(), principal.getName())));
        return done ? "redirect:/diagram-migrations/" + made.get(0).id() : show(id, "", form, principal, model, locale);
    }

    private String done(
            long id,
            TypedForm form,
            Function<TypedForm, Boolean> act,
            Principal principal,
            Model model,
            Locale locale) {
        return act.apply(form) ? "redirect:/diagram-migrations/" + id : show(id, "", form, principal, model, locale);
    }
}
