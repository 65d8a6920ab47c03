package io.orderwright.desk.sales;

import io.orderwright.desk.customers.CustomerPanels;
import io.orderwright.desk.fields.ListFields;
import io.orderwright.desk.fields.ListFields.AskedFields;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.EditedCustomer;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Customers: found, looked at with what they owe and ordered, and edited. */
@Controller
@ConditionalOnWebApplication // what stands on the page is asked of the person who asks
class CustomersPage {

    private static final int SIZE = 30;
    private static final String CUSTOMER = "customer";

    private final CustomerMaster customers;
    private final CustomerPanels panels;
    private final FieldRights rights;
    private final Forms forms;
    private final ActingRights acting;
    private final ListFields fields;

    CustomersPage(
            CustomerMaster customers,
            CustomerPanels panels,
            FieldRights rights,
            Forms forms,
            ActingRights acting,
            ListFields fields) {
        this.fields = fields;
        this.customers = customers;
        this.panels = panels;
        this.rights = rights;
        this.forms = forms;
        this.acting = acting;
    }

    /**
     * Whoever may not read phone numbers does not find by them either.
     *
     * @param whose {@code mine} or {@code team}; all where it is neither
     */
    @GetMapping("/customers")
    String list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model) {
        String me = principal.getName();
        boolean phones = rights.mayRead(Field.PHONE);
        AskedFields asked = fields.asked(CUSTOMER, typed);
        Page<CustomerView> page = Page.of(
                customers.search(
                        after,
                        q,
                        phones,
                        whose.equals("mine") ? me : "",
                        whose.equals("team") ? me : "",
                        asked.filters(),
                        SIZE + 1),
                SIZE,
                CustomerView::code);
        model.addAttribute("whose", whose);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "said",
                fields.said(
                        CUSTOMER,
                        asked,
                        page.items().stream().map(CustomerView::code).toList()));
        model.addAttribute("customers", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("q", q);
        model.addAttribute("rights", rights);
        return "customers/list";
    }

    /** @param before of the orders, those before which are shown */
    @GetMapping("/customers/{code}")
    String one(
            @PathVariable String code,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Principal principal,
            Model model) {
        CustomerView customer = customers.get(code);
        model.addAttribute("customer", customer);
        model.addAttribute("edit", acting.may(ActingVerb.EDIT_CUSTOMER, code, principal.getName()));
        model.addAttribute("rights", rights);
        model.addAttribute("links", panels.links(code));
        model.addAttribute("panels", panels.of(customer, Map.of("before", String.valueOf(before))));
        return "customers/one";
    }

    @GetMapping("/customers/new")
    String fresh(Model model, Locale locale) {
        Map<String, String> empty =
                Map.of("tier", "STANDARD", "currency", "CNY", "paymentTermsDays", "30", "active", "true");
        return form(null, forms.of(empty, locale), model);
    }

    @GetMapping("/customers/{code}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        return form(code, forms.of(values(customers.forEdit(code)), locale), model);
    }

    @PostMapping("/customers/new")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean entered = forms.done(
                form, () -> read(form, form.text("code")), data -> customers.enter(data, principal.getName()));
        return entered ? done(form.text("code"), "customer-new", after) : form(null, form, model);
    }

    @PostMapping("/customers/{code}/edit")
    String save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        int seen = form.whole("version");
        boolean saved =
                forms.done(form, () -> read(form, code), data -> customers.edit(data, seen, principal.getName()));
        if (!saved) {
            showWhatChanged(code, form, seen, model);
        }
        return saved ? done(code, "customer-" + code, after) : form(code, form, model);
    }

    /** Somebody else was faster: what is there now stands beside what was typed, and saving again is a decision. */
    private void showWhatChanged(String code, TypedForm form, int seen, Model model) {
        EditedCustomer now = customers.forEdit(code);
        if (now.version() != seen) {
            model.addAttribute("now", values(now));
            form.values().put("version", String.valueOf(now.version()));
        }
    }

    private static String done(String code, String form, RedirectAttributes after) {
        after.addFlashAttribute("saved", form);
        return "redirect:/customers/" + UriUtils.encodePathSegment(code, "UTF-8");
    }

    private static String form(@Nullable String code, TypedForm form, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("tiers", Arrays.asList(Tier.values()));
        model.addAttribute("deliveryTerms", Arrays.asList(DeliveryTerms.values()));
        return "customers/edit";
    }

    private static RegisterCustomer read(TypedForm form, String code) {
        return new RegisterCustomer(
                code,
                form.text("name"),
                form.choice("tier", List.of(Tier.values())),
                form.text("currency").toUpperCase(Locale.ROOT),
                form.whole("paymentTermsDays"),
                form.optional("contact"),
                form.optional("phone"),
                form.optional("email"),
                form.optional("address"),
                form.optional("city"),
                form.optional("country"),
                terms(form),
                form.text("active").equals("true"),
                form.optional("paymentTerms"));
    }

    private static @Nullable DeliveryTerms terms(TypedForm form) {
        return Arrays.stream(DeliveryTerms.values())
                .filter(terms -> terms.name().equals(form.text("deliveryTerms")))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> values(EditedCustomer edited) {
        CustomerView customer = edited.customer();
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(edited.version()));
        values.put("name", customer.name());
        values.put("tier", customer.tier().name());
        values.put("currency", customer.currency());
        values.put("paymentTermsDays", String.valueOf(customer.paymentTermsDays()));
        values.put("paymentTerms", customer.paymentTerms());
        values.put("contact", Objects.requireNonNullElse(customer.contact(), ""));
        values.put("phone", Objects.requireNonNullElse(customer.phone(), ""));
        values.put("email", Objects.requireNonNullElse(customer.email(), ""));
        values.put("address", Objects.requireNonNullElse(customer.address(), ""));
        values.put("deliveryTerms", customer.deliveryTerms().name());
        values.put("active", customer.active() ? "true" : "");
        values.put("city", Objects.requireNonNullElse(customer.city(), ""));
        values.put("country", Objects.requireNonNullElse(customer.country(), ""));
        return values;
    }
}
