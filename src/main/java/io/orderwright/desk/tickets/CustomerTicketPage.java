package io.orderwright.desk.tickets;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.OpenTicket.OwnedGoods;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer wants something and names no order: what, how urgently, perhaps about which product or piece. */
@Controller
class CustomerTicketPage {

    private final TicketIntake intake;
    private final CustomerMaster customers;
    private final Forms forms;

    CustomerTicketPage(TicketIntake intake, CustomerMaster customers, Forms forms) {
        this.intake = intake;
        this.customers = customers;
        this.forms = forms;
    }

    /** What was typed. */
    private record Typed(
            TicketKind kind,
            TicketPriority priority,
            @Nullable @Size(max = 64) String sku,
            @Nullable @Size(max = OpenTicket.SERIAL) String serial,
            @NotBlank @Size(max = 64) String reference,
            @NotBlank @Size(max = OpenTicket.WORDS) String words) {

        OpenTicket asked(String customer) {
            return OpenTicket.of(new OwnedGoods(customer, sku), reference, kind, priority, serial, words, false);
        }
    }

    @GetMapping("/customers/{code}/ticket")
    String form(@PathVariable String code, Model model, Locale locale) {
        Map<String, String> typed = Map.of(
                "reference",
                "T-" + UUID.randomUUID().toString().substring(0, 8),
                "priority",
                TicketPriority.NORMAL.name());
        return form(customers.get(code), forms.of(typed, locale), model);
    }

    private static String form(CustomerView customer, TypedForm form, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("kinds", TicketKind.values());
        model.addAttribute("priorities", TicketPriority.values());
        model.addAttribute("form", form);
        return "tickets/of-customer";
    }

    @PostMapping("/customers/{code}/ticket")
    String open(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        CustomerView customer = customers.get(code);
        TypedForm form = forms.of(typed, locale);
        String[] opened = new String[1];
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.choice("kind", List.of(TicketKind.values())),
                        form.choice("priority", List.of(TicketPriority.values())),
                        form.optional("sku"),
                        form.optional("serial"),
                        form.text("reference"),
                        form.text("words")),
                what -> opened[0] = intake.open(what.asked(customer.code()), principal.getName())
                        .number());
        return done ? "redirect:/tickets/" + opened[0] : form(customer, form, model);
    }
}
