package io.orderwright.desk.dunning;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.finance.dunning.DunningRunView;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.platform.ground.Page;
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

/** Runs of dunning: started, looked at letter by letter, released or dropped. */
@Controller
class DunningRunsPage {

    private static final int SIZE = 50;

    private final DunningRuns runs;
    private final DunningLetters letters;
    private final DunnedCustomers customers;
    private final RunTasks tasks;
    private final Forms forms;

    DunningRunsPage(DunningRuns runs, DunningLetters letters, DunnedCustomers customers, RunTasks tasks, Forms forms) {
        this.runs = runs;
        this.letters = letters;
        this.customers = customers;
        this.tasks = tasks;
        this.forms = forms;
    }

    @GetMapping("/dunning")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long after, Model model, Locale locale) {
        return list(after, forms.of(Map.of(), locale), model);
    }

    private String list(long after, TypedForm form, Model model) {
        Page<DunningRunView> page = Page.read(SIZE, most -> runs.page(after, most), DunningRuns::idOf);
        model.addAttribute("runs", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "dunning/runs";
    }

    @PostMapping("/dunning")
    String start(Principal principal, Model model, RedirectAttributes after, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        String by = principal.getName();
        StringBuilder number = new StringBuilder();
        if (!forms.done(form, () -> by, who -> number.append(runs.start(who).number()))) {
            return list(Long.MAX_VALUE, form, model);
        }
        after.addFlashAttribute("saved", "dunning");
        return "redirect:/dunning/runs/" + number;
    }

    @GetMapping("/dunning/runs/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long after,
            Principal principal,
            Model model,
            Locale locale) {
        return show(number, after, "", forms.of(Map.of(), locale), principal, model);
    }

    /** @param typed the letter that the form was about; "" for none */
    private String show(String number, long after, String typed, TypedForm form, Principal principal, Model model) {
        DunningRunView run = runs.get(number);
        Page<LetterView> page = Page.read(SIZE, most -> letters.ofRun(number, after, most), DunningLetters::idOf);
        model.addAttribute("run", run);
        model.addAttribute("letters", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "customers",
                customers.of(page.items().stream()
                        .map(LetterView::customer)
                        .distinct()
                        .toList()));
        model.addAttribute("mine", tasks.asks(number, principal.getName()));
        model.addAttribute("seen", letters.seen(number).toString());
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        return "dunning/run";
    }

    @PostMapping("/dunning/runs/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "yes",
                answer -> tasks.decide(number, answer.yes(), answer.comment(), answer.seen(), principal.getName()),
                "/dunning/runs/" + number,
                form -> show(number, 0, "", form, principal, model));
    }

    @PostMapping("/dunning/letters/{number}")
    String leaveOut(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        LetterView letter = letters.get(number);
        if (!forms.done(
                form,
                () -> TypedReason.of(form),
                said -> letters.leaveOut(number, said.reason(), principal.getName()))) {
            return show(letter.run(), DunningLetters.idOf(letter) - 1, number, form, principal, model);
        }
        after.addFlashAttribute("saved", "dunning");
        return "redirect:/dunning/runs/" + letter.run();
    }
}
