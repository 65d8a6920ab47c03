package io.orderwright.desk.teams;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.sales.teams.EnterTeam;
import io.orderwright.sales.teams.HandOver;
import io.orderwright.sales.teams.HandoverCount;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeamView;
import io.orderwright.sales.teams.SalesTeams;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sales teams: looked at by everybody, entered by sales managers, who also hand over what a person looks after. */
@Controller
class TeamsPage {

    private static final int SIZE = 50;
    private static final String ALL = "/sales-teams";

    private final SalesTeams teams;
    private final Ownership ownership;
    private final Forms forms;

    TeamsPage(SalesTeams teams, Ownership ownership, Forms forms) {
        this.teams = teams;
        this.ownership = ownership;
        this.forms = forms;
    }

    @GetMapping(ALL)
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return list(after, forms.of(Map.of("active", "true"), locale), model);
    }

    private String list(String after, TypedForm form, Model model) {
        Page<SalesTeamView> page = Page.of(teams.page(after, SIZE + 1), SIZE, SalesTeamView::code);
        model.addAttribute("teams", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "teams/list";
    }

    @PostMapping(ALL)
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new EnterTeam(
                        form.text("code"), form.text("name"), form.ticked("active"), members(form.text("members"))),
                asked -> teams.enter(asked, principal.getName()));
        return done ? saved("teams", after) : list("", form, model);
    }

    @PostMapping(ALL + "/hand-over")
    String handOver(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        HandoverCount[] done = new HandoverCount[1];
        boolean handed = forms.done(
                form,
                () -> new HandOver(form.text("from"), form.text("to")),
                asked -> done[0] = ownership.handOver(asked, principal.getName()));
        if (!handed) {
            return list("", form, model);
        }
        after.addFlashAttribute("handed", done[0]);
        return saved("hand-over", after);
    }

    private static String saved(String what, RedirectAttributes after) {
        after.addFlashAttribute("saved", what);
        return "redirect:" + ALL;
    }

    private static List<String> members(String typed) {
        return Arrays.stream(typed.split("[,;，；、\\s]+"))
                .filter(member -> !member.isBlank())
                .toList();
    }
}
