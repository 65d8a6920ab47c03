package io.orderwright.desk.customers;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.ContactView;
import io.orderwright.sales.contacts.SetContact;
import io.orderwright.sales.customers.CustomerMaster;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A customer's contacts: looked at, entered and changed. */
@Controller
class ContactsPage {

    private static final int SIZE = 50;
    private static final String NEW = "new";
    private static final List<ContactPurpose> PURPOSES = Arrays.asList(ContactPurpose.values());

    private final ContactBook contacts;
    private final CustomerMaster customers;
    private final FieldRights rights;
    private final Forms forms;
    private final ActingRights acting;

    ContactsPage(ContactBook contacts, CustomerMaster customers, FieldRights rights, Forms forms, ActingRights acting) {
        this.contacts = contacts;
        this.customers = customers;
        this.rights = rights;
        this.forms = forms;
        this.acting = acting;
    }

    @GetMapping("/customers/{code}/contacts")
    String list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            Principal principal,
            Model model) {
        Page<ContactView> page = Page.of(contacts.of(code, after, SIZE + 1), SIZE, ContactView::code);
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("contacts", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("edit", acting.may(ActingVerb.EDIT_CUSTOMER, code, principal.getName()));
        model.addAttribute("rights", rights);
        return "contacts/list";
    }

    @GetMapping("/customers/{code}/contacts/{contact}")
    String form(@PathVariable String code, @PathVariable String contact, Model model, Locale locale) {
        Map<String, String> values = contact.equals(NEW)
                ? new FormValues("").tick("active", true).all()
                : values(contacts.get(customers.get(code).code(), contact));
        return form(code, contact, forms.of(values, locale), model);
    }

    @PostMapping("/customers/{code}/contacts/{contact}")
    String save(
            @PathVariable String code,
            @PathVariable String contact,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String key = contact.equals(NEW) ? form.text("code") : contact;
        boolean saved = forms.done(
                form, () -> read(form, code, key), data -> contacts.edit(data, form.seen(), principal.getName()));
        if (saved) {
            after.addFlashAttribute("saved", kept(code, contact));
            return "redirect:/customers/" + UriUtils.encodePathSegment(code, "UTF-8") + "/contacts";
        }
        Optional<ContactView> now = contact.equals(NEW) ? Optional.empty() : contacts.find(code, contact);
        now.filter(known -> form.overtakenBy(known.fingerprint()))
                .ifPresent(known -> model.addAttribute("now", values(known)));
        return form(code, contact, form, model);
    }

    private String form(String code, String contact, TypedForm form, Model model) {
        model.addAttribute("customer", customers.get(code));
        model.addAttribute("contact", contact.equals(NEW) ? null : contact);
        model.addAttribute("target", contact);
        model.addAttribute("kept", kept(code, contact));
        model.addAttribute("purposes", PURPOSES);
        model.addAttribute("languages", List.of("", "zh", "en"));
        model.addAttribute("form", form);
        return "contacts/edit";
    }

    private static String kept(String code, String contact) {
        return "contact-" + code + "-" + contact;
    }

    private static SetContact read(TypedForm form, String customer, String code) {
        if (code.isEmpty()) {
            form.refused(Refusal.invalid("code", "masters.missing"));
        }
        return new SetContact(
                customer,
                code,
                form.text("name"),
                form.optional("role"),
                form.optional("phone"),
                form.optional("email"),
                form.optional("language"),
                ticked(form, "told-"),
                ticked(form, "default-"),
                form.ticked("active"));
    }

    private static Set<ContactPurpose> ticked(TypedForm form, String prefix) {
        return PURPOSES.stream()
                .filter(purpose -> form.ticked(prefix + purpose))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> values(ContactView known) {
        FormValues values = new FormValues(known.fingerprint())
                .text("name", known.name())
                .text("role", known.role())
                .text("phone", known.phone())
                .text("email", known.email())
                .text("language", known.language())
                .tick("active", known.active());
        PURPOSES.forEach(
                purpose -> values.tick("told-" + purpose, known.toldAbout().contains(purpose))
                        .tick("default-" + purpose, known.defaultFor().contains(purpose)));
        return values.all();
    }
}
