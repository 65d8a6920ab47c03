package io.orderwright.desk.credit;

import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
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

/** The orders that credit holds up, and the answers of whoever may release them. What is refused comes back as it was typed. */
@Controller
class CreditCasesPage {

    private static final int SIZE = 20;

    private final CreditCases cases;
    private final CreditLimits limits;
    private final CustomerMaster customers;
    private final HoldTasks holds;
    private final LimitTasks proposals;
    private final RefusedForm refusals;
    private final MessageSource texts;

    CreditCasesPage(
            CreditCases cases,
            CreditLimits limits,
            CustomerMaster customers,
            HoldTasks holds,
            LimitTasks proposals,
            RefusedForm refusals,
            MessageSource texts) {
        this.cases = cases;
        this.limits = limits;
        this.customers = customers;
        this.holds = holds;
        this.proposals = proposals;
        this.refusals = refusals;
        this.texts = texts;
    }

    @GetMapping("/credit/cases")
    String cases(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "") String order,
            Model model,
            Principal principal) {
        if (order.isBlank()) {
            return cases(after, model, principal);
        }
        CaseView one = cases.ofOrder(order).orElseThrow(() -> Refusal.notFound("credit.case-unknown", order));
        model.addAttribute("cases", List.of(one));
        model.addAttribute("names", names(List.of(one)));
        model.addAttribute("only", order);
        model.addAttribute("proposals", List.of());
        model.addAttribute("typed", Map.of());
        return "credit/cases";
    }

    private String cases(long after, Model model, Principal principal) {
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
                    typed.getOrDefault("seen", ""),
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
            holds.reject(order, reason, typed.getOrDefault("seen", ""), principal.getName());
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
            Repeats.orAnswer(refused);
            refusals.show(refused, order, typed, model, locale, response);
            return cases(after(typed), model, principal);
        }
    }

    /** The page of the list from which the form was sent, the first for a form that does not say. */
    private static long after(Map<String, String> typed) {
        String after = typed.getOrDefault("after", "");
        return after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
    }

    @ExceptionHandler
    ModelAndView unknown(Refusal refused, Locale locale) {
        ModelAndView page = new ModelAndView("credit/refused", HttpStatus.NOT_FOUND);
        page.addObject("refusal", RefusalMessages.of(texts, refused, locale));
        return page;
    }
}
