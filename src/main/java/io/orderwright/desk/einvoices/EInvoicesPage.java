package io.orderwright.desk.einvoices;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.einvoices.EInvoiceWords;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.ports.EInvoiceTasks;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All electronic invoices, and the page of one: what was asked for, its number and files, and what is in the way. */
@Controller
class EInvoicesPage {

    private static final int SIZE = 50;

    private final ElectronicInvoices invoices;
    private final EInvoiceTasks tasks;
    private final EInvoiceWords words;
    private final Forms forms;

    EInvoicesPage(ElectronicInvoices invoices, EInvoiceTasks tasks, EInvoiceWords words, Forms forms) {
        this.invoices = invoices;
        this.tasks = tasks;
        this.words = words;
        this.forms = forms;
    }

    /** What was done about it; it may go without saying. */
    private record Mended(@Size(max = 500) String comment) {}

    /** Why nothing is issued. */
    private record Said(@NotBlank @Size(max = 500) String comment) {}

    @GetMapping("/e-invoices")
    String list(
            @RequestParam(required = false) @Nullable ElectronicInvoiceState state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model,
            Locale locale) {
        Set<ElectronicInvoiceState> wanted =
                state == null ? EnumSet.allOf(ElectronicInvoiceState.class) : EnumSet.of(state);
        Page<ElectronicInvoiceView> page =
                Page.read(SIZE, most -> invoices.page(before, wanted, most), ElectronicInvoices::idOf);
        model.addAttribute(
                "invoices",
                page.items().stream().map(one -> words.said(one, locale)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("states", ElectronicInvoiceState.values());
        model.addAttribute("used", invoices.used());
        return "einvoices/list";
    }

    @GetMapping("/e-invoices/{number}")
    String show(@PathVariable String number, Model model, Locale locale) {
        return show(number, forms.of(Map.of(), locale), model, locale);
    }

    private String show(String number, TypedForm form, Model model, Locale locale) {
        model.addAttribute("invoice", words.said(invoices.get(number), locale));
        model.addAttribute("form", form);
        return "einvoices/one";
    }

    @PostMapping("/e-invoices/{number}/retry")
    String retry(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> new Mended(form.text("comment")),
                said -> tasks.retry(number, said.comment(), principal.getName()))) {
            return show(number, form, model, locale);
        }
        after.addFlashAttribute("saved", "einvoice");
        return "redirect:/e-invoices/" + number;
    }

    @PostMapping("/e-invoices/{number}/giving-up")
    String giveUp(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!forms.done(
                form,
                () -> new Said(form.text("comment")),
                said -> tasks.giveUp(number, said.comment(), principal.getName()))) {
            return show(number, form, model, locale);
        }
        after.addFlashAttribute("saved", "einvoice");
        return "redirect:/e-invoices/" + number;
    }
}
