package io.orderwright.desk.returns;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.intake.RestockingFee;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goods of an order are to come back: how much of which line, and why. */
@Controller
class AskReturnPage {

    private final CustomerReturns returns;
    private final ReturnQueries queries;
    private final OrderQueries orders;
    private final RestockingFee fee;
    private final Forms forms;

    AskReturnPage(CustomerReturns returns, ReturnQueries queries, OrderQueries orders, RestockingFee fee, Forms forms) {
        this.returns = returns;
        this.queries = queries;
        this.orders = orders;
        this.fee = fee;
        this.forms = forms;
    }

    /** What was typed beside the quantities. */
    private record Typed(
            ReturnReason reason,
            @NotBlank @Size(max = 64) String reference,
            @NotBlank @Size(max = 200) String words,
            List<AskedLine> lines) {}

    @GetMapping("/orders/{number}/return")
    String form(@PathVariable String number, Model model, Locale locale) {
        String suggested = "R-" + (queries.ofOrder(number).size() + 1);
        return form(orders.get(number), forms.of(Map.of("reference", suggested), locale), model);
    }

    private String form(OrderView order, TypedForm form, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("offered", queries.offered(order.number()));
        model.addAttribute("reasons", ReturnReason.values());
        model.addAttribute("fees", fee.offered(order.number()));
        model.addAttribute("form", form);
        return "returns/new";
    }

    @PostMapping("/orders/{number}/return")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        OrderView order = orders.get(number);
        TypedForm form = forms.of(typed, locale);
        String[] asked = new String[1];
        boolean done = forms.done(
                form,
                () -> new Typed(
                        form.choice("reason", List.of(ReturnReason.values())),
                        form.text("reference"),
                        form.text("words"),
                        lines(order, form)),
                what -> asked[0] = returns.ask(
                                new AskReturn(number, what.reference(), what.reason(), what.words(), what.lines()),
                                principal.getName())
                        .number());
        return done ? "redirect:/returns/" + asked[0] : form(order, form, model);
    }

    private static List<AskedLine> lines(OrderView order, TypedForm form) {
        List<AskedLine> lines = new ArrayList<>();
        for (OrderView.LineView line : order.lines()) {
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
        }
        return lines;
    }
}
