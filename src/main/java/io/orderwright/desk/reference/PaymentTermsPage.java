package io.orderwright.desk.reference;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.EnterTerms;
import io.orderwright.sales.terms.MonthEnd;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsText;
import io.orderwright.sales.terms.TermsView;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payment terms: looked at by everybody, entered by finance. */
@Controller
class PaymentTermsPage {

    private static final int SIZE = 50;

    private static final List<BillingBasis> OFFERED = List.of(BillingBasis.values());

    private final TermsMaster terms;
    private final Forms forms;

    PaymentTermsPage(TermsMaster terms, Forms forms) {
        this.terms = terms;
        this.forms = forms;
    }

    @GetMapping("/payment-terms")
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return list(after, forms.of(Map.of("active", "true"), locale), model);
    }

    private String list(String after, TypedForm form, Model model) {
        Page<TermsView> page = Page.of(terms.page(after, SIZE + 1), SIZE, TermsView::code);
        model.addAttribute("terms", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("billings", OFFERED);
        model.addAttribute("form", form);
        return "reference/terms";
    }

    @PostMapping("/payment-terms")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(form, () -> read(form), asked -> terms.enter(asked, principal.getName()));
        if (!done) {
            return list("", form, model);
        }
        after.addFlashAttribute("saved", "terms");
        return "redirect:/payment-terms";
    }

    private static EnterTerms read(TypedForm form) {
        return new EnterTerms(
                form.text("code"),
                form.text("nameEn"),
                form.text("nameZh"),
                monthEnd(form),
                TermsText.rows(form.text("rows")),
                billing(form),
                discount(form),
                form.ticked("active"));
    }

    private static @Nullable BillingBasis billing(TypedForm form) {
        return form.text("billing").isEmpty() ? null : form.choice("billing", OFFERED);
    }

    private static @Nullable EarlyDiscount discount(TypedForm form) {
        return form.text("discount.percent").isEmpty()
                        && form.text("discount.days").isEmpty()
                ? null
                : new EarlyDiscount(form.number("discount.percent", 2), form.whole("discount.days"));
    }

    private static @Nullable MonthEnd monthEnd(TypedForm form) {
        boolean cutOff = !form.text("cutOffDay").isEmpty();
        boolean months = !form.text("months").isEmpty();
        return cutOff || months
                ? new MonthEnd(cutOff ? form.whole("cutOffDay") : null, months ? form.whole("months") : 0)
                : null;
    }
}
