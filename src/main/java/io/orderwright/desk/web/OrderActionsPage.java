package io.orderwright.desk.web;

import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.desk.ports.PartnerDoubts;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * What people do with an order on its page, through the same doors as the API and Tasklist. A refusal leads back to the
 * page as it is now, says what to do, and brings back what was typed.
 */
@Controller
class OrderActionsPage {

    private static final int LONGEST = 500;

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final PartnerDoubts doubts;
    private final ShippingTasks shipping;
    private final HoldTasks holds;
    private final IncomingPayments payments;
    private final RefusalMessages wording;

    OrderActionsPage(
            OrderQueries orders,
            OrderProgress progress,
            PartnerDoubts doubts,
            ShippingTasks shipping,
            HoldTasks holds,
            IncomingPayments payments,
            RefusalMessages wording) {
        this.orders = orders;
        this.progress = progress;
        this.doubts = doubts;
        this.shipping = shipping;
        this.holds = holds;
        this.payments = payments;
        this.wording = wording;
    }

    @PostMapping("/orders/{number}/cancel")
    String cancel(
            @PathVariable String number, @RequestParam String reason, Principal principal, RedirectAttributes after) {
        return act(
                number,
                "cancelled",
                Map.of("reason", reason),
                after,
                () -> progress.cancel(
                        number, typed("reason", reason, LONGEST, "order.reason-missing"), principal.getName()));
    }

    @PostMapping("/orders/{number}/dispatch")
    String dispatch(
            @PathVariable String number,
            @RequestParam String carrier,
            @RequestParam String tracking,
            Principal principal,
            RedirectAttributes after) {
        return act(
                number,
                "dispatched",
                Map.of("carrier", carrier, "tracking", tracking),
                after,
                () -> shipping.shipped(
                        number,
                        typed("carrier", carrier, 100, "orders.carrier-missing"),
                        typed("tracking", tracking, 100, "orders.tracking-missing"),
                        principal.getName()));
    }

    @PostMapping("/orders/{number}/credit")
    String credit(
            @PathVariable String number,
            @RequestParam boolean release,
            @RequestParam String comment,
            @RequestParam(defaultValue = "") String seen,
            Principal principal,
            RedirectAttributes after) {
        return act(
                number,
                release ? "released" : "refused",
                Map.of("comment", comment),
                after,
                () -> holds.resolve(
                        number,
                        release,
                        typed("comment", comment, LONGEST, "orders.comment-missing"),
                        seen,
                        principal.getName()));
    }

    @PostMapping("/orders/{number}/payment")
    String payment(
            @PathVariable String number,
            @RequestParam String reference,
            @RequestParam String amount,
            Principal principal,
            RedirectAttributes after) {
        return act(number, "paid", Map.of("reference", reference, "amount", amount), after, () -> {
            OrderView order = orders.get(number);
            payments.receive(
                    new ReceivePayment(
                            typed("reference", reference, 64, "orders.reference-missing"),
                            order.customer(),
                            number,
                            order.currency(),
                            new SaidNumber(money(amount))),
                    "desk",
                    principal.getName());
        });
    }

    @PostMapping("/orders/{number}/effects")
    String resolve(
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam boolean happened,
            Principal principal,
            RedirectAttributes after) {
        return act(
                number, "resolved", Map.of(), after, () -> doubts.resolve(number, key, happened, principal.getName()));
    }

    private String act(
            String number, String done, Map<String, String> typed, RedirectAttributes after, Runnable action) {
        try {
            action.run();
            after.addFlashAttribute("done", "orders.done." + done);
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            after.addFlashAttribute("refusal", wording.of(refused));
            after.addFlashAttribute("typed", typed);
        } catch (ConcurrencyFailureException faster) {
            Repeats.orAnswer(faster);
            after.addFlashAttribute("refusal", wording.of(Refusal.conflict("request.changed-meanwhile")));
            after.addFlashAttribute("typed", typed);
        }
        return "redirect:/orders/" + UriUtils.encodePathSegment(number, "UTF-8");
    }

    private static String typed(String field, String value, int longest, String missing) {
        String trimmed = value.trim();
        if (trimmed.isEmpty()) {
            throw Refusal.invalid(field, missing);
        }
        if (trimmed.length() > longest) {
            throw Refusal.invalid(field, "orders.find.too-long", longest);
        }
        return trimmed;
    }

    private static BigDecimal money(String amount) {
        String plain = amount.trim().replace(",", "");
        if (!plain.matches("[0-9]{1,15}([.][0-9]{1,2})?") || new BigDecimal(plain).signum() == 0) {
            throw Refusal.invalid("amount", "orders.find.no-amount", amount);
        }
        return new BigDecimal(plain);
    }
}
