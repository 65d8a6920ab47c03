package io.orderwright.desk.credit;

import io.orderwright.credit.CaseView;
import io.orderwright.credit.CreditCases;
import io.orderwright.credit.CreditLimits;
import io.orderwright.credit.CreditReviews;
import io.orderwright.credit.LimitKind;
import io.orderwright.credit.LimitView;
import io.orderwright.credit.ReleaseCredit;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
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

/** A customer's credit, and the orders that credit holds up. What is refused comes back as it was typed, with the reason. */
@Controller
class CreditPages {

    private static final int SIZE = 20;

    private final CreditFolder folder;
    private final CreditCases cases;
    private final CreditLimits limits;
    private final CreditReviews reviews;
    private final CustomerMaster customers;
    private final HoldTasks holds;
    private final LimitTasks proposals;
    private final MessageSource texts;

    CreditPages(
            CreditFolder folder,
            CreditCases cases,
            CreditLimits limits,
            CreditReviews reviews,
            CustomerMaster customers,
            HoldTasks holds,
            LimitTasks proposals,
            MessageSource texts) {
        this.folder = folder;
        this.cases = cases;
        this.limits = limits;
        this.reviews = reviews;
        this.customers = customers;
        this.holds = holds;
        this.proposals = proposals;
        this.texts = texts;
    }

    @GetMapping("/credit/cases")
    String cases(@RequestParam(defaultValue = "0") long after, Model model, Principal principal) {
        Page<CaseView> page = Page.of(cases.open(after, SIZE + 1), SIZE, one -> String.valueOf(one.id()));
        List<CaseView> shown = withRefused(page.items(), model);
        model.addAttribute("cases", shown);
        model.addAttribute("after", after);
        model.addAttribute("next", page.next());
        model.addAttribute("names", names(shown));
        List<LimitView> waiting = proposals.waitingFor(principal.getName(), 0, SIZE).stream()
                .map(limits::get)
                .toList();
        model.addAttribute("proposals", waiting);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "credit/cases";
    }

    /** The case whose form was refused is on the page, wherever it stands in the list; without one, the page itself says why. */
    private List<CaseView> withRefused(List<CaseView> page, Model model) {
        Object form = model.getAttribute("form");
        if (form == null || page.stream().anyMatch(one -> one.orderNumber().equals(form))) {
            return page;
        }
        List<CaseView> more = new ArrayList<>(page);
        cases.ofOrder(form.toString()).ifPresentOrElse(one -> more.add(0, one), () -> model.addAttribute("gone", true));
        return more;
    }

    private Map<String, String> names(List<CaseView> shown) {
        return customers.byCode(shown.stream().map(CaseView::customer).toList()).values().stream()
                .collect(java.util.stream.Collectors.toMap(CustomerView::code, CustomerView::name));
    }

    /** Leads from a typed code to its page. */
    @GetMapping("/credit")
    String find(@RequestParam(defaultValue = "") String customer) {
        return customer.isBlank() ? "redirect:/credit/cases" : "redirect:" + pageOf(customer.strip());
    }

    @GetMapping("/credit/{customer}")
    String customer(@PathVariable String customer, Model model) {
        model.addAttribute("credit", folder.of(customer));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "credit/customer";
    }

    @PostMapping("/credit/cases/{order}/release")
    String release(
            @PathVariable String order,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return caseAnswer(order, typed, principal, model, locale, response, () -> {
            String reason = typed.getOrDefault("reason", "");
            holds.release(
                    ReleaseCredit.typed(
                            order,
                            typed.getOrDefault("amount", ""),
                            typed.getOrDefault("deviation", ""),
                            typed.getOrDefault("until", ""),
                            reason),
                    principal.getName());
        });
    }

    @PostMapping("/credit/cases/{order}/reject")
    String reject(
            @PathVariable String order,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return caseAnswer(order, typed, principal, model, locale, response, () -> {
            String reason = typed.getOrDefault("reason", "").strip();
            if (reason.isEmpty()) {
                throw Refusal.invalid("reason", "credit.reject-reason-missing");
            }
            holds.reject(order, reason, principal.getName());
        });
    }

    @PostMapping("/credit/cases/{order}/notes")
    String note(
            @PathVariable String order,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return caseAnswer(
                order,
                typed,
                principal,
                model,
                locale,
                response,
                () -> cases.note(order, typed.getOrDefault("words", ""), principal.getName()));
    }

    private String caseAnswer(
            String order,
            Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale,
            HttpServletResponse response,
            Runnable action) {
        try {
            action.run();
            return "redirect:/credit/cases?after=" + after(typed);
        } catch (Refusal refused) {
            refused(refused, order, typed, model, locale, response);
            return cases(after(typed), model, principal);
        }
    }

    /** The page of the list from which the form was sent, the first for a form that does not say. */
    private static long after(Map<String, String> typed) {
        String after = typed.getOrDefault("after", "");
        return after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
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
            refused(refused, "propose", typed, model, locale, response);
            return customer(customer, model);
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
            refused(refused, "review", typed, model, locale, response);
            return customer(customer, model);
        }
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
            proposals.decide(number, approved, typed.getOrDefault("comment", ""), principal.getName());
            return "redirect:" + pageOf(limits.get(number).customer());
        } catch (Refusal refused) {
            refused(refused, number, typed, model, locale, response);
            return customer(limits.get(number).customer(), model);
        }
    }

    /** The page again, with what was typed in the form that was refused. */
    private void refused(
            Refusal refused,
            String form,
            Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(
                refused.kind() == Refusal.Kind.FORBIDDEN
                        ? HttpStatus.FORBIDDEN.value()
                        : HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("form", form);
        model.addAttribute("field", refused.field());
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", RefusalMessages.of(texts, refused, locale));
        model.addAttribute("kinds", LimitKind.values());
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
