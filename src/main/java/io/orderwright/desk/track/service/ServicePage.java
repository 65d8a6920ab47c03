package io.orderwright.desk.track.service;

import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.contact.tracking.ServiceLinks;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.track.PublicDoor;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.OpenTicket.OwnedGoods;
import io.orderwright.service.tickets.TicketEvent;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer says by a link of his own what he wants, and sees how far it is. Sent twice, a form is one ticket. */
@Controller
class ServicePage {

    private static final List<TicketKind> OFFERED = List.of(TicketKind.COMPLAINT, TicketKind.REPAIR, TicketKind.VISIT);
    private static final int MOST = 20;

    private final ServiceLinks links;
    private final SatisfactionLinks ratings;
    private final TicketIntake intake;
    private final TicketQueries tickets;
    private final PublicDoor door;
    private final Forms forms;

    ServicePage(
            ServiceLinks links,
            SatisfactionLinks ratings,
            TicketIntake intake,
            TicketQueries tickets,
            PublicDoor door,
            Forms forms) {
        this.links = links;
        this.ratings = ratings;
        this.intake = intake;
        this.tickets = tickets;
        this.door = door;
        this.forms = forms;
    }

    /** What was typed; the key was made with the form. */
    private record Typed(
            TicketKind kind,
            @Nullable @Size(max = OpenTicket.SERIAL) String serial,
            @NotBlank @Size(max = OpenTicket.WORDS) String words,
            @Pattern(regexp = "[0-9a-f-]{36}") String key) {

        OpenTicket asked(String customer) {
            return OpenTicket.of(
                    new OwnedGoods(customer, null), "C-" + key, kind, TicketPriority.NORMAL, serial, words, true);
        }
    }

    /**
     * A ticket as the customer sees it.
     *
     * @param rate the token by which he says how content he is; absent where there is nothing to say, or it was said
     */
    record OwnTicket(
            String number,
            TicketKind kind,
            TicketState state,
            @Nullable String rate) {}

    @GetMapping("/service/{token}")
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean opened,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.customerOf(token)
                .map(customer ->
                        page(customer, token, forms.of(Map.of(), locale)).addObject("opened", opened)));
    }

    private ModelAndView page(String customer, String token, TypedForm form) {
        return new ModelAndView("track/service")
                .addObject(
                        "tickets",
                        tickets.withoutOrder(customer, MOST).stream()
                                .map(this::own)
                                .toList())
                .addObject("kinds", OFFERED)
                .addObject("token", token)
                .addObject("form", form)
                .addObject("key", form.text("key").isEmpty() ? UUID.randomUUID() : form.text("key"));
    }

    private OwnTicket own(TicketView ticket) {
        Instant closed = ticket.times().closedAt();
        String rate = closed == null || ticket.score() != null ? null : ratings.token(ticket.number(), closed);
        return new OwnTicket(ticket.number(), ticket.kind(), ticket.state(), rate);
    }

    @PostMapping("/service/{token}")
    ModelAndView open(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.customerOf(token)
                .map(customer -> open(customer, token, forms.of(typed, locale))));
    }

    private ModelAndView open(String customer, String token, TypedForm form) {
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.choice("kind", OFFERED), form.optional("serial"), form.text("words"), form.text("key")),
                wanted -> intake.open(wanted.asked(customer), TicketEvent.CUSTOMER));
        if (done) {
            return new ModelAndView("redirect:/service/" + token + "?opened=true");
        }
        ModelAndView page = page(customer, token, form);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
