package io.orderwright.desk.reference;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.EnterExchangeRate;
import io.orderwright.platform.reference.ExchangeRateView;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What currencies are worth: looked at by everybody, entered by finance. */
@Controller
class ExchangeRatesPage {

    private static final int SIZE = 50;
    private static final int RATE_DECIMALS = 8;

    private final Currencies currencies;
    private final Forms forms;
    private final CompanyCalendar calendar;

    ExchangeRatesPage(Currencies currencies, Forms forms, CompanyCalendar calendar) {
        this.currencies = currencies;
        this.forms = forms;
        this.calendar = calendar;
    }

    @GetMapping("/exchange-rates")
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return list(after, forms.of(Map.of("validFrom", calendar.today().toString()), locale), model);
    }

    private String list(String after, TypedForm form, Model model) {
        Page<ExchangeRateView> page = Page.of(currencies.page(after, SIZE + 1), SIZE, ExchangeRateView::key);
        model.addAttribute("exchange", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        model.addAttribute("company", Currencies.COMPANY_CURRENCY);
        model.addAttribute("today", calendar.today());
        return "reference/rates";
    }

    @PostMapping("/exchange-rates")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new EnterExchangeRate(
                        form.text("currency").toUpperCase(Locale.ROOT),
                        DatedForm.day(form),
                        form.number("rate", RATE_DECIMALS),
                        form.ticked("confirmed")),
                asked -> currencies.enter(asked, principal.getName()));
        if (!done) {
            return list("", form, model);
        }
        after.addFlashAttribute("saved", "rates");
        return "redirect:/exchange-rates";
    }
}
