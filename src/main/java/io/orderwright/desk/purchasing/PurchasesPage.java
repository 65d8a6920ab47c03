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
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is being bought, for whom, from whom; ordered by a buyer and approved by whom the table names. */
@Controller
class PurchasesPage {

    private static final int SIZE = 30;
    private static final int WAITING = 100;
    private static final int PRICE_DECIMALS = 4;
    private static final String APPROVAL = "purchasing/order-approval";

    private final Purchasing purchasing;
    private final Suppliers suppliers;
    private final PurchaseTasks tasks;
    private final PartnerEffects effects;
    private final ExpectedReceipts expected;
    private final DecisionLog decisions;
    private final ProductCatalog catalog;
    private final Forms forms;

    PurchasesPage(
            Purchasing purchasing,
            Suppliers suppliers,
            PurchaseTasks tasks,
            PartnerEffects effects,
            ExpectedReceipts expected,
            DecisionLog decisions,
            ProductCatalog catalog,
            Forms forms) {
        this.purchasing = purchasing;
        this.suppliers = suppliers;
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
        model.addAttribute("unsupplied", purchasing.unsupplied(0, SIZE));
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

    @GetMapping("/suppliers")
    String suppliers(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return suppliers(after, forms.of(Map.of("currency", "CNY"), locale), model);
    }

    private String suppliers(String after, TypedForm form, Model model) {
        Page<Supplier> page = Page.of(suppliers.page(after, SIZE + 1), SIZE, Supplier::code);
        model.addAttribute("suppliers", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "purchases/suppliers";
    }

    @PostMapping("/suppliers")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new Supplier(
                        form.text("code").toUpperCase(Locale.ROOT),
                        form.text("name"),
                        form.text("currency").toUpperCase(Locale.ROOT),
                        form.text("electronic").equals("yes")),
                asked -> suppliers.enter(asked, principal.getName()));
        if (!done) {
            return suppliers("", form, model);
        }
        after.addFlashAttribute("saved", "supplier");
        return "redirect:/suppliers/" + form.text("code").toUpperCase(Locale.ROOT);
    }

    @GetMapping("/suppliers/{code}")
    String supplier(
            @PathVariable String code, @RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return supplier(code, after, forms.of(Map.of(), locale), model);
    }

    private String supplier(String code, String after, TypedForm form, Model model) {
        Supplier supplier = suppliers.get(code);
        List<SupplierOffer> found = suppliers.offers(code, after, SIZE + 1);
        Page<SupplierOffer> page = Page.of(found, SIZE, SupplierOffer::sku);
        model.addAttribute("supplier", supplier);
        model.addAttribute("offers", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "purchases/supplier";
    }

    @PostMapping("/suppliers/{code}")
    String offer(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new SupplierOffer(
                        code, form.text("sku"), form.number("price", PRICE_DECIMALS), form.whole("leadDays")),
                asked -> suppliers.enter(asked, principal.getName()));
        if (!done) {
            return supplier(code, "", form, model);
        }
        after.addFlashAttribute("saved", "offer-" + code);
        return "redirect:/suppliers/" + code;
    }
}
