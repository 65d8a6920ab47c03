package io.orderwright.desk.track;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer says by a link how content he is with what became of a ticket; once. */
@Controller
class RatePage {

    private static final List<Integer> SCORES = List.of(5, 4, 3, 2, 1);

    private final SatisfactionLinks links;
    private final TicketQueries queries;
    private final ServiceTickets tickets;
    private final PublicDoor door;
    private final Forms forms;

    RatePage(SatisfactionLinks links, TicketQueries queries, ServiceTickets tickets, PublicDoor door, Forms forms) {
        this.links = links;
        this.queries = queries;
        this.tickets = tickets;
        this.door = door;
        this.forms = forms;
    }

    /** What was typed. */
    private record Typed(
            int score, @Size(max = OpenTicket.WORDS) String words) {}

    @GetMapping("/rate/{token}")
    ModelAndView show(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return door.open(request, response, () -> links.ticketOf(token)
                .map(number -> page(number, token, forms.of(Map.of(), locale))));
    }

    private ModelAndView page(String number, String token, TypedForm form) {
        return new ModelAndView(
                "track/rate",
                Map.of(
                        "number",
                        number,
                        "said",
                        queries.get(number).score() != null,
                        "token",
                        token,
                        "scores",
                        SCORES,
                        "form",
                        form));
    }

    @PostMapping("/rate/{token}")
    ModelAndView rate(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.ticketOf(token)
                .map(number -> rate(number, token, forms.of(typed, locale))));
    }

    private ModelAndView rate(String number, String token, TypedForm form) {
        boolean done = forms.done(
                form,
                () -> new Typed(form.whole("score"), form.text("words")),
                said -> tickets.rate(number, said.score(), said.words()));
        if (done) {
            return new ModelAndView("redirect:/rate/" + token);
        }
        ModelAndView page = page(number, token, form);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
