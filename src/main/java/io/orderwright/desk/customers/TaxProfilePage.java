package io.orderwright.desk.customers;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What invoices to a customer name: looked at and changed. */
@Controller
class TaxProfilePage {

    private final TaxProfiles profiles;
    private final CustomerMaster customers;
    private final FieldRights rights;
    private final Forms forms;
    private final ActingRights acting;

    TaxProfilePage(
            TaxProfiles profiles, CustomerMaster customers, FieldRights rights, Forms forms, ActingRights acting) {
        this.profiles = profiles;
        this.customers = customers;
        this.rights = rights;
        this.forms = forms;
        this.acting = acting;
    }

    @GetMapping("/customers/{code}/tax-profile")
    String show(@PathVariable String code, Principal principal, Model model, Locale locale) {
        return page(code, forms.of(values(profiles.get(code)), locale), principal, model);
    }

    @PostMapping("/customers/{code}/tax-profile")
    String save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean saved =
                forms.done(form, () -> read(form, code), data -> profiles.edit(data, form.seen(), principal.getName()));
        if (saved) {
            after.addFlashAttribute("saved", "tax-" + code);
            return "redirect:/customers/" + UriUtils.encodePathSegment(code, "UTF-8") + "/tax-profile";
        }
        showWhatChanged(profiles.get(code), form, model);
        return page(code, form, principal, model);
    }

    private static void showWhatChanged(TaxProfileView now, TypedForm form, Model model) {
        if (form.overtakenBy(now.fingerprint())) {
            model.addAttribute("now", values(now));
        }
    }

    private String page(String code, TypedForm form, Principal principal, Model model) {
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("profile", profiles.get(code));
        model.addAttribute("form", form);
        model.addAttribute("rights", rights);
        model.addAttribute("edit", acting.may(ActingVerb.EDIT_CUSTOMER, code, principal.getName()));
        return "customers/tax-profile";
    }

    private static SetTaxProfile read(TypedForm form, String customer) {
        return new SetTaxProfile(
                customer,
                form.optional("title"),
                form.optional("taxId"),
                form.optional("registeredAddress"),
                form.optional("registeredPhone"),
                form.optional("bank"),
                form.optional("bankAccount"));
    }

    private static Map<String, String> values(TaxProfileView known) {
        return new FormValues(known.fingerprint())
                .text("title", known.title())
                .text("taxId", known.taxId())
                .text("registeredAddress", known.registeredAddress())
                .text("registeredPhone", known.registeredPhone())
                .text("bank", known.bank())
                .text("bankAccount", known.bankAccount())
                .all();
    }
}
