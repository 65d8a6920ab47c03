package io.orderwright.desk.banking;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.banking.proposals.PayerAccountView;
import io.orderwright.finance.banking.proposals.PayerAccounts;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From which accounts customers pay, as lines that were applied have told; what is wrong there is forgotten. */
@Controller
class PayersPage {

    private static final int SIZE = 50;

    private final PayerAccounts payers;
    private final Forms forms;

    PayersPage(PayerAccounts payers, Forms forms) {
        this.payers = payers;
        this.forms = forms;
    }

    @GetMapping("/bank/payers")
    String list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        return list(customer.strip(), after, forms.of(Map.of(), locale), model);
    }

    private String list(String customer, String after, TypedForm form, Model model) {
        Page<PayerAccountView> page = Page.of(payers.page(customer, after, SIZE + 1), SIZE, PayerAccounts::placeOf);
        model.addAttribute("payers", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("customer", customer);
        model.addAttribute("form", form);
        return "bank/payers";
    }

    /** Whose account is whose no more. */
    private record AccountOfPayer(
            @NotBlank @Size(max = 60) String account,
            @NotBlank @Size(max = 32) String customer) {}

    @PostMapping("/bank/payers")
    String forget(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new AccountOfPayer(form.text("account"), form.text("customer")),
                said -> payers.forget(said.account(), said.customer(), principal.getName()));
        if (!done) {
            return list("", "", form, model);
        }
        after.addFlashAttribute("saved", "bank-payer");
        return "redirect:/bank/payers";
    }
}
