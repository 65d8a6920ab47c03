package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.TicketEvent;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer who follows his order by its link says what he wants about it. Sent twice, a form is one ticket. */
@Controller
class TrackTicketPage {

    /** What a customer may want; recalls are ours. */
    static final List<TicketKind> OFFERED = List.of(TicketKind.COMPLAINT, TicketKind.REPAIR, TicketKind.VISIT);

    private final TrackingLinks links;
    private final TrackedOrders orders;
    private final TicketIntake intake;
    private final PublicDoor door;
    private final Forms forms;

    TrackTicketPage(TrackingLinks links, TrackedOrders orders, TicketIntake intake, PublicDoor door, Forms forms) {
        this.links = links;
        this.orders = orders;
        this.intake = intake;
        this.door = door;
        this.forms = forms;
    }

    /** What was typed; the key was made with the form. */
    private record Typed(
            TicketKind kind,
            @Nullable Integer line,
            @Nullable @Size(max = OpenTicket.SERIAL) String serial,
            @NotBlank @Size(max = OpenTicket.WORDS) String words,
            @Pattern(regexp = "[0-9a-f-]{36}") String key) {

        OpenTicket asked(String order) {
            return new OpenTicket(order, "C-" + key, kind, TicketPriority.NORMAL, line, null, serial, words, true);
        }
    }

    @PostMapping("/track/{token}/tickets")
    ModelAndView open(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.orderOf(token)
                .map(number -> open(number, token, forms.of(typed, locale))));
    }

    private ModelAndView open(String number, String token, TypedForm form) {
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.choice("kind", OFFERED),
                        form.optional("line") == null ? null : form.whole("line"),
                        form.optional("serial"),
                        form.text("words"),
                        form.text("key")),
                wanted -> intake.open(wanted.asked(number), TicketEvent.CUSTOMER));
        if (done) {
            return new ModelAndView("redirect:/track/" + token + "?opened=true");
        }
        ModelAndView page = orders.page(number, token, form, "ticket");
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
