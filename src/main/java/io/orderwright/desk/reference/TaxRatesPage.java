package io.orderwright.desk.reference;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.reference.EnterTaxRate;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import io.orderwright.platform.reference.ZeroRate;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rates of tax codes: looked at by everybody, entered by finance, in per cent. */
@Controller
class TaxRatesPage {

    private static final int SIZE = 50;
    private static final int PERCENT_DECIMALS = 2;

    private final TaxCodes taxes;
    private final Forms forms;
    private final CompanyCalendar calendar;

    TaxRatesPage(TaxCodes taxes, Forms forms, CompanyCalendar calendar) {
        this.taxes = taxes;
        this.forms = forms;
        this.calendar = calendar;
    }

    @GetMapping("/tax-rates")
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return list(after, forms.of(Map.of("validFrom", calendar.today().toString()), locale), model);
    }

    private String list(String after, TypedForm form, Model model) {
        Page<TaxRateView> page = Page.of(taxes.page(after, SIZE + 1), SIZE, TaxRateView::key);
        model.addAttribute("taxes", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        model.addAttribute("today", calendar.today());
        model.addAttribute(
                "zeroRates",
                Stream.concat(Stream.of(""), Arrays.stream(ZeroRate.values()).map(ZeroRate::name))
                        .toList());
        return "reference/taxes";
    }

    @PostMapping("/tax-rates")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new EnterTaxRate(
                        form.text("code"),
                        DatedForm.day(form),
                        form.number("rate", PERCENT_DECIMALS).movePointLeft(2),
                        zeroRate(form.text("zeroRate")),
                        form.ticked("confirmed")),
                asked -> taxes.enter(asked, principal.getName()));
        if (!done) {
            return list("", form, model);
        }
        after.addFlashAttribute("saved", "taxes");
        return "redirect:/tax-rates";
    }

    private static @Nullable ZeroRate zeroRate(String name) {
        return Arrays.stream(ZeroRate.values())
                .filter(zero -> zero.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
