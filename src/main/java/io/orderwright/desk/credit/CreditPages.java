package io.orderwright.desk.credit;

import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.credit.reviews.CreditReviews;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.util.UriUtils;

/** A customer's credit, and the proposals to change its limits. What is refused comes back as it was typed, with the reason. */
@Controller
class CreditPages {

    /** More than one person ever has before him. */
    private static final int OPEN_PROPOSALS = 200;

    private final CreditFolder folder;
    private final CreditLimits limits;
    private final CreditReviews reviews;
    private final CustomerMaster customers;
    private final LimitTasks proposals;
    private final RefusedForm refusals;
    private final MessageSource texts;

    CreditPages(
            CreditFolder folder,
            CreditLimits limits,
            CreditReviews reviews,
            CustomerMaster customers,
            LimitTasks proposals,
            RefusedForm refusals,
            MessageSource texts) {
        this.folder = folder;
        this.limits = limits;
        this.reviews = reviews;
        this.customers = customers;
        this.proposals = proposals;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Leads from a typed code to its page. */
    @GetMapping("/credit")
    String find(@RequestParam(defaultValue = "") String customer) {
        return customer.isBlank() ? "redirect:/credit/cases" : "redirect:" + pageOf(customer.strip());
    }

    @GetMapping("/credit/{customer}")
    String customer(@PathVariable String customer, Model model, Principal principal) {
        model.addAttribute("credit", folder.of(customer));
        model.addAttribute("mayDecide", proposals.waitingFor(principal.getName(), 0, OPEN_PROPOSALS));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "credit/customer";
    }

    @PostMapping("/credit/{customer}/limits")
    String propose(
            @PathVariable String customer,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            limits.propose(TypedLimit.of(customer, typed), principal.getName());
            return "redirect:" + pageOf(customer);
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            refusals.show(refused, "propose", typed, model, locale, response);
            return customer(customer, model, principal);
        }
    }

    @PostMapping("/credit/{customer}/reviews")
    String review(
            @PathVariable String customer,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            reviews.ask(customer, typed.getOrDefault("reason", ""), principal.getName());
            return "redirect:" + pageOf(customer);
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            refusals.show(refused, "review", typed, model, locale, response);
            return customer(customer, model, principal);
        }
    }

    /** Leads from a limit's number to the page of its customer, where it is decided. */
    @GetMapping("/credit/limits/{number}")
    String limit(@PathVariable String number) {
        return "redirect:" + pageOf(limits.get(number).customer());
    }

    @PostMapping("/credit/limits/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        boolean approved = Boolean.parseBoolean(typed.get("approved"));
        try {
            proposals.decide(
                    number,
                    approved,
                    typed.getOrDefault("comment", ""),
                    typed.getOrDefault("seen", ""),
                    principal.getName());
            return "redirect:" + pageOf(limits.get(number).customer());
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            refusals.show(refused, number, typed, model, locale, response);
            return customer(limits.get(number).customer(), model, principal);
        }
    }

    @ExceptionHandler
    ModelAndView unknown(Refusal refused, Locale locale) {
        ModelAndView page = new ModelAndView("credit/refused", HttpStatus.NOT_FOUND);
        page.addObject("refusal", RefusalMessages.of(texts, refused, locale));
        return page;
    }

    private static String pageOf(String customer) {
        return "/credit/" + UriUtils.encodePathSegment(customer, "UTF-8");
    }
}
