package io.orderwright.desk.purchasing;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is being bought, for whom, from whom; ordered by a buyer and approved by whom the table names. */
@Controller
class PurchasesPage {

    private static final int SIZE = 30;
    private static final int WAITING = 100;

    private final Purchasing purchasing;
    private final Requisitions requisitions;
    private final PurchaseTasks tasks;
    private final PurchaseOnPage shown;
    private final Forms forms;

    PurchasesPage(
            Purchasing purchasing, Requisitions requisitions, PurchaseTasks tasks, PurchaseOnPage shown, Forms forms) {
        this.purchasing = purchasing;
        this.requisitions = requisitions;
        this.tasks = tasks;
        this.shown = shown;
        this.forms = forms;
    }

    @GetMapping("/purchases")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Principal principal, Model model) {
        Page<PurchaseView> page = Page.read(SIZE, rows -> purchasing.page(before, rows), PurchaseView::id);
        model.addAttribute("purchases", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("mine", tasks.waitingFor(principal.getName(), 0, WAITING));
        model.addAttribute("unsupplied", requisitions.unsupplied(0, SIZE));
        return "purchases/list";
    }

    @GetMapping("/purchases/{number}")
    String one(@PathVariable String number, Principal principal, Model model, Locale locale) {
        return one(number, principal, forms.of(Map.of(), locale), model);
    }

    private String one(String number, Principal principal, TypedForm form, Model model) {
        shown.show(number, model);
        model.addAttribute("mine", tasks.asks(number, principal.getName()));
        model.addAttribute("form", form);
        return "purchases/one";
    }

    @PostMapping("/purchases/{number}/review")
    String review(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "yes",
                answer -> tasks.review(number, answer.yes(), answer.comment(), answer.seen(), principal.getName()),
                "/purchases/" + number,
                form -> one(number, principal, form, model));
    }

    @PostMapping("/purchases/{number}/decision")
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
                "/purchases/" + number,
                form -> one(number, principal, form, model));
    }

    @PostMapping("/purchases/{number}/refusal")
    String resolve(
            @PathVariable String number,
            @RequestParam SupplierAnswer answer,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "yes",
                said -> tasks.resolve(number, answer, said.comment(), principal.getName()),
                "/purchases/" + number,
                form -> one(number, principal, form, model));
    }
}
