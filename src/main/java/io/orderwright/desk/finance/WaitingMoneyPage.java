package io.orderwright.desk.finance;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.WaitingMoney;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReceipt;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Money;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that waits: what it may pay, and the person who lets it. */
@Controller
class WaitingMoneyPage {

    private static final int SIZE = 50;

    private final WaitingMoney money;
    private final Forms forms;

    WaitingMoneyPage(WaitingMoney money, Forms forms) {
        this.money = money;
        this.forms = forms;
    }

    /** What somebody lets the money pay; no amount stands for as much as there is and is open. */
    private record Use(
            String invoice,
            @Nullable Money amount,
            @Nullable String reason) {}

    @GetMapping("/money")
    String list(@RequestParam(defaultValue = "0") long after, Model model, Locale locale) {
        return list(after, 0, forms.of(Map.of(), locale), model);
    }

    /** @param typed the money that the form was about; 0 for none */
    private String list(long after, long typed, TypedForm form, Model model) {
        Page<WaitingReceipt> page = Page.read(SIZE, most -> money.page(after, most), WaitingReceipt::id);
        model.addAttribute("money", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        return "money/waiting";
    }

    @PostMapping("/money/{id}")
    String use(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new Use(
                        form.text("invoice"),
                        form.text("amount").isEmpty()
                                ? null
                                : Money.of(form.number("amount", 2), form.text("currency")),
                        form.text("reason").isEmpty() ? null : form.text("reason")),
                asked -> money.use(id, asked.invoice(), asked.amount(), asked.reason(), principal.getName()));
        if (!done) {
            return list(Math.max(0, id - 1), id, form, model);
        }
        after.addFlashAttribute("saved", "money");
        return "redirect:/money";
    }
}
