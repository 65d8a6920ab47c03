package io.orderwright.desk.customers;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import io.orderwright.sales.addresses.SetAddress;
import io.orderwright.sales.customers.CustomerMaster;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A customer's addresses: looked at, entered and changed. */
@Controller
class AddressesPage {

    private static final int SIZE = 50;
    private static final String NEW = "new";

    private final AddressBook addresses;
    private final CustomerMaster customers;
    private final FieldRights rights;
    private final Forms forms;
    private final ActingRights acting;

    AddressesPage(
            AddressBook addresses, CustomerMaster customers, FieldRights rights, Forms forms, ActingRights acting) {
        this.addresses = addresses;
        this.customers = customers;
        this.rights = rights;
        this.forms = forms;
        this.acting = acting;
    }

    @GetMapping("/customers/{code}/addresses")
    String list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            Principal principal,
            Model model) {
        Page<AddressView> page = Page.of(addresses.of(code, after, SIZE + 1), SIZE, AddressView::code);
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("addresses", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("edit", acting.may(ActingVerb.EDIT_CUSTOMER, code, principal.getName()));
        model.addAttribute("rights", rights);
        return "addresses/list";
    }

    @GetMapping("/customers/{code}/addresses/{address}")
    String form(@PathVariable String code, @PathVariable String address, Model model, Locale locale) {
        Map<String, String> values = address.equals(NEW)
                ? new FormValues("").tick("active", true).all()
                : values(addresses.get(customers.get(code).code(), address));
        return form(code, address, forms.of(values, locale), model);
    }

    @PostMapping("/customers/{code}/addresses/{address}")
    String save(
            @PathVariable String code,
            @PathVariable String address,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String key = address.equals(NEW) ? form.text("code") : address;
        boolean saved = forms.done(
                form, () -> read(form, code, key), data -> addresses.edit(data, form.seen(), principal.getName()));
        if (saved) {
            after.addFlashAttribute("saved", kept(code, address));
            return "redirect:/customers/" + UriUtils.encodePathSegment(code, "UTF-8") + "/addresses";
        }
        showWhatChanged(code, address, form, model);
        return form(code, address, form, model);
    }

    private void showWhatChanged(String code, String address, TypedForm form, Model model) {
        Optional<AddressView> now = address.equals(NEW) ? Optional.empty() : addresses.find(code, address);
        now.filter(known -> form.overtakenBy(known.fingerprint()))
                .ifPresent(known -> model.addAttribute("now", values(known)));
    }

    private String form(String code, String address, TypedForm form, Model model) {
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("address", address.equals(NEW) ? null : address);
        model.addAttribute("target", address);
        model.addAttribute("kept", kept(code, address));
        model.addAttribute("form", form);
        return "addresses/edit";
    }

    private static String kept(String code, String address) {
        return "address-" + code + "-" + address;
    }

    private static SetAddress read(TypedForm form, String customer, String code) {
        if (code.isEmpty()) {
            form.refused(Refusal.invalid("code", "masters.missing"));
        }
        return new SetAddress(
                customer,
                code,
                form.text("receiver"),
                form.optional("phone"),
                form.optional("country"),
                form.optional("region"),
                form.optional("city"),
                form.text("street"),
                form.optional("streetMore"),
                form.optional("postalCode"),
                form.optional("note"),
                form.ticked("defaultShipTo"),
                form.ticked("billTo"),
                form.ticked("active"));
    }

    private static Map<String, String> values(AddressView known) {
        return new FormValues(known.fingerprint())
                .text("receiver", known.receiver())
                .text("phone", known.phone())
                .text("country", known.country())
                .text("region", known.region())
                .text("city", known.city())
                .text("street", known.street())
                .text("streetMore", known.streetMore())
                .text("postalCode", known.postalCode())
                .text("note", known.note())
                .tick("defaultShipTo", known.defaultShipTo())
                .tick("billTo", known.billTo())
                .tick("active", known.active())
                .all();
    }
}
