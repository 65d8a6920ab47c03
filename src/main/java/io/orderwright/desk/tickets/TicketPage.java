package io.orderwright.desk.tickets;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.ports.TicketTasks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one ticket: what is known of it, what was done, and what whoever looks at it may do. */
@Controller
class TicketPage {

    private final TicketQueries queries;
    private final ServiceTickets tickets;
    private final TicketTasks tasks;
    private final SatisfactionLinks links;
    private final CompanyCalendar calendar;
    private final Forms forms;

    TicketPage(
            TicketQueries queries,
            ServiceTickets tickets,
            TicketTasks tasks,
            SatisfactionLinks links,
            CompanyCalendar calendar,
            Forms forms) {
        this.queries = queries;
        this.tickets = tickets;
        this.tasks = tasks;
        this.links = links;
        this.calendar = calendar;
        this.forms = forms;
    }

    /** What was typed beside a button. */
    private record SaidWords(
            String act, @Size(max = OpenTicket.WORDS) String words) {}

    /** What was typed to be read by us. */
    private record NotedWords(
            @NotBlank @Size(max = OpenTicket.WORDS) String note) {}

    @GetMapping("/tickets/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        return one(number, forms.of(Map.of(), locale), model);
    }

    private String one(String number, TypedForm form, Model model) {
        TicketView view = queries.get(number);
        Instant closed = view.times().closedAt();
        String link = closed == null ? null : links.of(number, closed).orElse(null);
        model.addAttribute("one", view);
        model.addAttribute("asked", closed != null && view.score() == null);
        model.addAttribute("link", link);
        model.addAttribute("priorities", TicketPriority.values());
        model.addAttribute("moment", calendar.now());
        form.values().putIfAbsent("priority", view.priority().name());
        model.addAttribute("form", form);
        return "tickets/one";
    }

    @PostMapping("/tickets/{number}/act")
    String act(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return done(
                number,
                forms.of(typed, locale),
                model,
                said -> act(number, said.act(), said.words(), principal.getName()));
    }

    private void act(String number, String act, String words, String by) {
        switch (act) {
            case "take" -> tasks.take(number, by);
            case "resume" -> tasks.resume(number, words, by);
            case "close" -> tasks.close(number, words, by);
            case "reopen" -> tasks.reopen(number, words, by);
            case "cancel" -> tickets.cancel(number, words, by);
            case "ANSWER", "WAIT_FOR_CUSTOMER", "WAIT_FOR_PARTS", "SOLVE" ->
                tasks.work(number, TicketStep.valueOf(act), words, by);
            default -> throw Refusal.invalid("act", "request.not-allowed");
        }
    }

    @PostMapping("/tickets/{number}/priority")
    String priority(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        TicketPriority priority = form.choice("priority", List.of(TicketPriority.values()));
        return done(
                number,
                form,
                model,
                said -> tickets.changePriority(number, priority, said.words(), principal.getName()));
    }

    @PostMapping("/tickets/{number}/comment")
    String comment(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new NotedWords(form.text("note")),
                said -> tickets.comment(number, said.note(), principal.getName()));
        return done ? "redirect:/tickets/" + number : one(number, form, model);
    }

    private String done(String number, TypedForm form, Model model, Consumer<SaidWords> action) {
        boolean done = forms.done(form, () -> new SaidWords(form.text("act"), form.text("words")), action);
        return done ? "redirect:/tickets/" + number : one(number, form, model);
    }
}
