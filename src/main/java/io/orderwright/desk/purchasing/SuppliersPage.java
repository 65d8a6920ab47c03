package io.orderwright.desk.purchasing;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sells us what, and for how much. */
@Controller
class SuppliersPage {

    private static final int SIZE = 30;
    private static final int PRICE_DECIMALS = 4;

    private final Suppliers suppliers;
    private final Forms forms;

    SuppliersPage(Suppliers suppliers, Forms forms) {
        this.suppliers = suppliers;
        this.forms = forms;
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
