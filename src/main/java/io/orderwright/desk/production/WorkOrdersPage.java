package io.orderwright.desk.production;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkProgress;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.ports.WorkTasks;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is being made, for whom; released by a planner, started and reported where it is made. */
@Controller
class WorkOrdersPage {

    private static final int SIZE = 30;
    private static final int WAITING = 100;
    private static final int DECIMALS = 3;

    private final Production production;
    private final ProductCatalog catalog;
    private final WorkTasks tasks;
    private final Forms forms;

    WorkOrdersPage(Production production, ProductCatalog catalog, WorkTasks tasks, Forms forms) {
        this.production = production;
        this.catalog = catalog;
        this.tasks = tasks;
        this.forms = forms;
    }

    @GetMapping("/work-orders")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Principal principal, Model model) {
        Page<WorkView> page = Page.read(SIZE, rows -> production.page(before, rows), WorkView::id);
        model.addAttribute("works", page.items());
        model.addAttribute(
                "progress", page.items().stream().collect(Collectors.toMap(WorkView::number, WorkProgress::of)));
        model.addAttribute("next", page.next());
        model.addAttribute("mine", tasks.waitingFor(principal.getName(), 0, WAITING));
        return "production/list";
    }

    @GetMapping("/work-orders/{number}")
    String one(@PathVariable String number, Principal principal, Model model, Locale locale) {
        Map<String, String> fresh =
                Map.of("reference", UUID.randomUUID().toString(), "completed", "0", "scrapped", "0");
        return one(number, principal, forms.of(fresh, locale), model);
    }

    private String one(String number, Principal principal, TypedForm form, Model model) {
        WorkView work = production.get(number);
        model.addAttribute("work", work);
        model.addAttribute("progress", WorkProgress.of(work));
        model.addAttribute("product", catalog.bySku(List.of(work.sku())).get(work.sku()));
        model.addAttribute("reports", production.reports(number));
        model.addAttribute("mine", tasks.asks(number, principal.getName()));
        model.addAttribute("form", form);
        return "production/one";
    }

    @PostMapping("/work-orders/{number}/review")
    String review(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "yes",
                answer -> tasks.release(number, answer.yes(), answer.comment(), principal.getName()),
                "/work-orders/" + number,
                form -> one(number, principal, form, model));
    }

    @PostMapping("/work-orders/{number}/start")
    String start(@PathVariable String number, Principal principal, Model model, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        boolean done = forms.done(form, () -> number, one -> production.start(one, principal.getName()));
        return done ? "redirect:/work-orders/" + number : one(number, principal, form, model);
    }

    @PostMapping("/work-orders/{number}/reports")
    String report(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new WorkReport(
                        form.text("reference"),
                        quantity(form, "completed"),
                        quantity(form, "scrapped"),
                        form.ticked("last")),
                asked -> production.report(number, asked, principal.getName()));
        if (!done) {
            return one(number, principal, form, model);
        }
        after.addFlashAttribute("saved", "report-" + number);
        return "redirect:/work-orders/" + number;
    }

    private static BigDecimal quantity(TypedForm form, String field) {
        return form.text(field).isEmpty() ? BigDecimal.ZERO : form.number(field, DECIMALS);
    }
}
