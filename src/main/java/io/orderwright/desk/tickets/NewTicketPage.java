package io.orderwright.desk.tickets;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer wants something about an order: what, how urgently, about which line. */
@Controller
class NewTicketPage {

    private final TicketIntake intake;
    private final TicketQueries queries;
    private final OrderQueries orders;
    private final Forms forms;

    NewTicketPage(TicketIntake intake, TicketQueries queries, OrderQueries orders, Forms forms) {
        this.intake = intake;
        this.queries = queries;
        this.orders = orders;
        this.forms = forms;
    }

    /** What was typed. */
    private record Typed(
            TicketKind kind,
            TicketPriority priority,
            @Nullable Integer line,
            @Nullable SaidNumber quantity,
            @Nullable @Size(max = OpenTicket.SERIAL) String serial,
            @NotBlank @Size(max = 64) String reference,
            @NotBlank @Size(max = OpenTicket.WORDS) String words) {

        OpenTicket asked(String order) {
            return new OpenTicket(order, reference, kind, priority, line, quantity, serial, words, false);
        }
    }

    @GetMapping("/orders/{number}/ticket")
    String form(@PathVariable String number, Model model, Locale locale) {
        String suggested = "T-" + (queries.ofOrder(number).size() + 1);
        Map<String, String> typed = Map.of("reference", suggested, "priority", TicketPriority.NORMAL.name());
        return form(orders.get(number), forms.of(typed, locale), model);
    }

    private static String form(OrderView order, TypedForm form, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("kinds", TicketKind.values());
        model.addAttribute("priorities", TicketPriority.values());
        model.addAttribute("form", form);
        return "tickets/new";
    }

    @PostMapping("/orders/{number}/ticket")
    String open(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        OrderView order = orders.get(number);
        TypedForm form = forms.of(typed, locale);
        String[] opened = new String[1];
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.choice("kind", List.of(TicketKind.values())),
                        form.choice("priority", List.of(TicketPriority.values())),
                        form.optional("line") == null ? null : form.whole("line"),
                        form.optional("quantity") == null
                                ? null
                                : new SaidNumber(form.number("quantity", Quantity.DECIMALS)),
                        form.optional("serial"),
                        form.text("reference"),
                        form.text("words")),
                what -> opened[0] =
                        intake.open(what.asked(number), principal.getName()).number());
        return done ? "redirect:/tickets/" + opened[0] : form(order, form, model);
    }
}
