package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ReturnWish;
import io.orderwright.fulfilment.returns.intake.ReturnIntake;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
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

/** A customer who follows his order by its link asks to send goods back. Sent twice, a form is one return. */
@Controller
class TrackReturnPage {

    private final TrackingLinks links;
    private final TrackedOrders tracked;
    private final OrderQueries orders;
    private final ReturnIntake intake;
    private final PublicDoor door;
    private final Forms forms;

    TrackReturnPage(
            TrackingLinks links,
            TrackedOrders tracked,
            OrderQueries orders,
            ReturnIntake intake,
            PublicDoor door,
            Forms forms) {
        this.links = links;
        this.tracked = tracked;
        this.orders = orders;
        this.intake = intake;
        this.door = door;
        this.forms = forms;
    }

    /** What was typed beside the quantities; the key was made with the form. */
    private record Typed(
            ReturnReason reason,
            @NotBlank @Size(max = 200) String why,
            List<AskedLine> lines,
            @Nullable ExchangeKind wish,
            @Size(max = 200) String instead,
            @Pattern(regexp = "[0-9a-f-]{36}") String key) {

        AskReturn asked(String order) {
            return new AskReturn(
                    order, "C-" + key, reason, why, lines, wish == null ? null : new ReturnWish(wish, instead));
        }
    }

    @PostMapping("/track/{token}/returns")
    ModelAndView ask(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.orderOf(token)
                .map(number -> ask(number, token, forms.of(typed, locale))));
    }

    private ModelAndView ask(String number, String token, TypedForm form) {
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.choice("reason", List.of(ReturnReason.values())),
                        form.text("why"),
                        lines(number, form),
                        wish(form),
                        form.text("instead"),
                        form.text("key")),
                wanted -> intake.askByCustomer(wanted.asked(number)));
        if (done) {
            return new ModelAndView("redirect:/track/" + token + "?returned=true");
        }
        ModelAndView page = tracked.page(number, token, form, "return");
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    /** Nothing is said by whoever wants his money back. */
    private static @Nullable ExchangeKind wish(TypedForm form) {
        String wanted = form.optional("wish");
        return wanted == null || wanted.equals("MONEY") ? null : form.choice("wish", List.of(ExchangeKind.values()));
    }

    /** Also of lines that are not offered: whether something of them may come back is for the one condition to say. */
    private List<AskedLine> lines(String number, TypedForm form) {
        List<AskedLine> lines = new ArrayList<>();
        orders.get(number).lines().forEach(line -> {
            List<String> serials = form.all("serial-" + line.lineNo() + "-");
            String field = "quantity-" + line.lineNo();
            if (!serials.isEmpty()) {
                lines.add(new AskedLine(line.lineNo(), new SaidNumber(BigDecimal.valueOf(serials.size())), serials));
            } else if (form.optional(field) != null) {
                BigDecimal wanted = form.number(field, Quantity.DECIMALS);
                if (wanted.signum() != 0) {
                    lines.add(new AskedLine(line.lineNo(), new SaidNumber(wanted)));
                }
            }
        });
        return lines;
    }
}
