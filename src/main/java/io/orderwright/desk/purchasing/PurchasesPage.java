package io.orderwright.desk.purchasing;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.ground.Page;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final String APPROVAL = "purchasing/order-approval";

    private final Purchasing purchasing;
    private final Requisitions requisitions;
    private final PurchaseTasks tasks;
    private final PartnerEffects effects;
    private final ExpectedReceipts expected;
    private final DecisionLog decisions;
    private final ProductCatalog catalog;
    private final Forms forms;

    PurchasesPage(
            Purchasing purchasing,
            Requisitions requisitions,
            PurchaseTasks tasks,
            PartnerEffects effects,
            ExpectedReceipts expected,
            DecisionLog decisions,
            ProductCatalog catalog,
            Forms forms) {
        this.purchasing = purchasing;
        this.requisitions = requisitions;
        this.tasks = tasks;
        this.effects = effects;
        this.expected = expected;
        this.decisions = decisions;
        this.catalog = catalog;
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
        List<PurchaseLine> lines = purchasing.lines(number);
        model.addAttribute("purchase", purchasing.get(number));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "products", catalog.bySku(lines.stream().map(PurchaseLine::sku).toList()));
        model.addAttribute(
                "come",
                expected.under(number).stream()
                        .collect(Collectors.toMap(ExpectedReceipt::sku, ExpectedReceipt::received, BigDecimal::add)));
        model.addAttribute(
                "why",
                decisions.of(number).stream()
                        .filter(made -> made.decision().table().equals(APPROVAL))
                        .reduce((earlier, later) -> later)
                        .map(made -> made.decision().text("reason"))
                        .orElse(""));
        model.addAttribute("electronic", purchasing.electronic(number));
        model.addAttribute("mine", tasks.asks(number, principal.getName()));
        model.addAttribute("sent", effects.of(number));
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
                answer -> tasks.review(number, answer.yes(), answer.comment(), principal.getName()),
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
                answer -> tasks.decide(number, answer.yes(), answer.comment(), principal.getName()),
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
