package io.orderwright.desk.sales;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.expediting.UrgentInsertions.Preview;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Urgent insertions: what one would take from whom is seen first, then it is asked for, and agreed to by somebody else. */
@Controller
class InsertionsPage {

    private static final int SIZE = 30;

    private final UrgentInsertions insertions;
    private final DelayNotices notices;
    private final InsertionTasks tasks;
    private final Forms forms;

    InsertionsPage(UrgentInsertions insertions, DelayNotices notices, InsertionTasks tasks, Forms forms) {
        this.insertions = insertions;
        this.notices = notices;
        this.tasks = tasks;
        this.forms = forms;
    }

    @GetMapping("/insertions")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        Page<InsertionView> page = Page.read(SIZE, rows -> insertions.page(before, rows), InsertionView::id);
        model.addAttribute("insertions", page.items());
        model.addAttribute("next", page.next());
        return "insertions/list";
    }

    @GetMapping("/insertions/new")
    String preview(@RequestParam String order, Model model, HttpServletResponse response, Locale locale) {
        return preview(order, forms.of(Map.of(), locale), model, response);
    }

    private String preview(String order, TypedForm form, Model model, HttpServletResponse response) {
        model.addAttribute("order", order);
        model.addAttribute("preview", previewed(order, form, response));
        model.addAttribute("form", form);
        return "insertions/new";
    }

    private @Nullable Preview previewed(String order, TypedForm form, HttpServletResponse response) {
        try {
            return insertions.preview(order);
        } catch (Refusal refused) {
            form.refused(refused);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return null;
        }
    }

    @PostMapping("/insertions")
    String ask(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String[] number = new String[1];
        boolean done = forms.done(
                form,
                () -> new AskInsertion(form.text("order"), form.text("reason"), form.ticked("tell")),
                asked -> number[0] = insertions.ask(asked, principal.getName()));
        return done ? "redirect:/insertions/" + number[0] : preview(form.text("order"), form, model, response);
    }

    @GetMapping("/insertions/{number}")
    String one(@PathVariable String number, Principal principal, Model model, Locale locale) {
        return one(number, principal, forms.of(Map.of(), locale), model);
    }

    private String one(String number, Principal principal, TypedForm form, Model model) {
        model.addAttribute("insertion", insertions.get(number));
        model.addAttribute("notices", notices.of(number));
        model.addAttribute("mine", tasks.asks(number, principal.getName()));
        model.addAttribute("form", form);
        return "insertions/one";
    }

    @PostMapping("/insertions/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "yes",
                answer -> tasks.decide(
                        number,
                        answer.yes(),
                        answer.comment(),
                        answer.form().ticked("tell"),
                        answer.seen(),
                        principal.getName()),
                "/insertions/" + number,
                form -> one(number, principal, form, model));
    }
}
