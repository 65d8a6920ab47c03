package io.orderwright.desk.web;

import io.orderwright.desk.OrderStory;
import io.orderwright.desk.PartnerDoubts;
import io.orderwright.kernel.Refusal;
import io.orderwright.orders.OrderHandling;
import io.orderwright.orders.OrderState;
import io.orderwright.orders.OrderSummary;
import io.orderwright.orders.OrderView;
import io.orderwright.platform.Page;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The orders, and one order with its story. */
@Controller
class OrdersPage {

    private static final int SIZE = 30;
    private static final int STORY = 200;

    private final OrderHandling orders;
    private final OrderStory story;
    private final PartnerDoubts doubts;
    private final MessageSource texts;

    OrdersPage(OrderHandling orders, OrderStory story, PartnerDoubts doubts, MessageSource texts) {
        this.orders = orders;
        this.story = story;
        this.doubts = doubts;
        this.texts = texts;
    }

    @GetMapping("/orders")
    String list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") Set<OrderState> state,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        if (!number.isBlank()) {
            return "redirect:/orders/" + UriUtils.encodePathSegment(number.trim(), "UTF-8");
        }
        List<OrderSummary> found = orders.page(before, state, customer.trim(), SIZE + 1);
        Page<OrderSummary> page = Page.of(found, SIZE, order -> String.valueOf(order.id()));
        model.addAttribute("orders", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("states", Arrays.asList(OrderState.values()));
        model.addAttribute("state", state.size() == 1 ? state.iterator().next() : null);
        model.addAttribute("customer", customer);
        return "orders/list";
    }

    @GetMapping("/orders/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        OrderView order = orders.get(number);
        model.addAttribute("order", order);
        model.addAttribute("story", story.of(number, 0, STORY, locale));
        return "orders/one";
    }

    @PostMapping("/orders/{number}/cancel")
    String cancel(
            @PathVariable String number,
            @RequestParam String reason,
            Principal principal,
            RedirectAttributes after,
            Locale locale) {
        try {
            if (reason.isBlank()) {
                throw Refusal.invalid("reason", "order.reason-missing");
            }
            orders.cancel(number, reason.trim(), principal.getName());
        } catch (Refusal refused) {
            after.addFlashAttribute("refusal", text(refused, locale));
            after.addFlashAttribute("reason", reason);
        }
        return "redirect:/orders/" + UriUtils.encodePathSegment(number, "UTF-8");
    }

    @PostMapping("/orders/{number}/effects")
    String resolve(
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam boolean happened,
            Principal principal,
            RedirectAttributes after,
            Locale locale) {
        try {
            doubts.resolve(number, key, happened, principal.getName());
        } catch (Refusal refused) {
            after.addFlashAttribute("refusal", text(refused, locale));
        }
        return "redirect:/orders/" + UriUtils.encodePathSegment(number, "UTF-8");
    }

    @ExceptionHandler
    ModelAndView unknown(Refusal refused, Locale locale) {
        ModelAndView page = new ModelAndView("orders/refused", HttpStatus.NOT_FOUND);
        page.addObject("refusal", text(refused, locale));
        return page;
    }

    private String text(Refusal refused, Locale locale) {
        String text = texts.getMessage(refused.code(), refused.arguments(), refused.code(), locale);
        return text == null ? refused.code() : text;
    }
}
