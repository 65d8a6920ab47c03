package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.diagrams.migration.MigrationPlans;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.owners.diagrams.migration.MigrationWords;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.owners.diagrams.migration.MovePlan;
import io.orderwright.owners.diagrams.migration.ports.StandingInstance;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How what is under way on a version would go on by the newest: step by step, instance by instance; and asking for it. */
@Controller
class MigrationPlanPage {

    private static final int SHOWN = 50;

    private final MigrationPlans plans;
    private final Migrations migrations;
    private final MigrationWords words;
    private final Forms forms;

    MigrationPlanPage(MigrationPlans plans, Migrations migrations, MigrationWords words, Forms forms) {
        this.plans = plans;
        this.migrations = migrations;
        this.words = words;
        this.forms = forms;
    }

    /** An instance in words. @param steps where it stands @param why it cannot be moved; empty where it can */
    public record OutlookLine(StandingInstance instance, List<String> steps, List<String> why) {}

    /** Somebody wants it. */
    private record TypedMigration(
            int to, @NotBlank @Size(max = 500) String reason) {}

    /** @param migration whose kept plan is shown; none: the plan is made anew */
    @GetMapping("/diagram-migrations/from/{process}/{number}")
    String plan(
            @PathVariable String process,
            @PathVariable int number,
            @RequestParam(defaultValue = "") List<String> map,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long migration,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        if (migration == null) {
            return show(process, number, chosen(map), after, form, model, locale);
        }
        model.addAttribute("migration", migration);
        return show(migrations.plan(migration), List.of(), after, form, model, locale);
    }

    /** What nobody has chosen is as it was proposed. */
    private static List<String> chosen(List<String> map) {
        return map.stream().filter(choice -> !choice.isBlank()).distinct().toList();
    }

    private String show(
            String process, int number, List<String> map, String after, TypedForm form, Model model, Locale locale) {
        return show(plans.plan(process, number, map), map, after, form, model, locale);
    }

    private String show(MovePlan plan, List<String> map, String after, TypedForm form, Model model, Locale locale) {
        Map<String, String> names = words.names(plan.process(), plan.from(), plan.to());
        Page<StandingInstance> page = plan.faults().isEmpty()
                ? Page.of(plans.outlook(plan, after, SHOWN + 1), SHOWN, StandingInstance::instance)
                : new Page<>(List.of(), null);
        model.addAttribute("plan", plan);
        model.addAttribute("map", map);
        model.addAttribute("faults", words.obstacles(plan.faults(), names, locale));
        model.addAttribute(
                "instances",
                page.items().stream()
                        .map(one -> new OutlookLine(
                                one,
                                one.steps().stream()
                                        .map(step -> names.getOrDefault(step, step))
                                        .toList(),
                                words.obstacles(one.obstacles(), names, locale)))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "diagrams/migration-plan";
    }

    @PostMapping("/diagram-migrations/from/{process}/{number}")
    String ask(
            @PathVariable String process,
            @PathVariable int number,
            @RequestParam(defaultValue = "") List<String> map,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        List<String> chosen = chosen(map);
        List<MigrationView> asked = new ArrayList<>();
        boolean done = forms.done(
                form,
                () -> new TypedMigration(form.whole("to"), form.text("reason")),
                said -> asked.add(
                        migrations.ask(process, number, said.to(), chosen, said.reason(), principal.getName())));
        return done
                ? "redirect:/diagram-migrations/" + asked.get(0).id()
                : show(process, number, chosen, "", form, model, locale);
    }
}
