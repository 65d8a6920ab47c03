package io.orderwright.desk.einvoices;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.kinds.UsualKindView;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
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

/** Which kind of electronic invoice a customer usually gets. */
@Controller
class UsualKindPage {

    private final UsualKinds kinds;
    private final Forms forms;

    UsualKindPage(UsualKinds kinds, Forms forms) {
        this.kinds = kinds;
        this.forms = forms;
    }

    @GetMapping("/customers/{code}/e-invoice-kind")
    String show(@PathVariable String code, Model model, Locale locale) {
        UsualKindView said = kinds.get(code);
        Map<String, String> shown = Map.of("fapiao", said.kind().name(), "person", said.person() ? "true" : "");
        return show(code, forms.of(shown, locale), model);
    }

    private static String show(String code, TypedForm form, Model model) {
        model.addAttribute("customer", code);
        model.addAttribute("kinds", ElectronicInvoiceKind.values());
        model.addAttribute("form", form);
        return "einvoices/kind";
    }

    @PostMapping("/customers/{code}/e-invoice-kind")
    String choose(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> form.choice("fapiao", List.of(ElectronicInvoiceKind.values())),
                kind -> kinds.choose(code, kind, form.ticked("person"), principal.getName()))) {
            return show(code, form, model);
        }
        after.addFlashAttribute("saved", "einvoice");
        return "redirect:/customers/" + code + "/e-invoice-kind";
    }
}
