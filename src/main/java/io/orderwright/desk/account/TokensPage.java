package io.orderwright.desk.account;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.token.ApiToken;
import io.orderwright.platform.security.token.ApiTokens;
import io.orderwright.platform.security.token.IssueToken;
import jakarta.validation.Validator;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens of programs, for administrators: what there is, a new one shown once, and the end of one. */
@Controller
class TokensPage {

    private static final int SHOWN = 200;

    /** @param until when it ends, in the company's time */
    record TokenRow(ApiToken token, String until) {}

    private final ApiTokens tokens;
    private final CompanyCalendar calendar;
    private final Validator validator;
    private final RefusalMessages refusals;

    TokensPage(ApiTokens tokens, CompanyCalendar calendar, Validator validator, RefusalMessages refusals) {
        this.tokens = tokens;
        this.calendar = calendar;
        this.validator = validator;
        this.refusals = refusals;
    }

    @GetMapping("/tokens")
    String show(Model model) {
        model.addAttribute(
                "tokens",
                tokens.page(Long.MAX_VALUE, SHOWN).stream()
                        .map(token -> new TokenRow(token, calendar.minute(token.expiresAt())))
                        .toList());
        model.addAttribute("roles", ApiTokens.ROLES);
        return "security/tokens";
    }

    /** The answer is the page itself: what is shown once is not an address to come back to. */
    @PostMapping("/tokens")
    String issue(
            @RequestParam(defaultValue = "") String integration,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(defaultValue = "false") boolean writes,
            @RequestParam(defaultValue = "90") int days,
            Principal principal,
            Model model) {
        IssueToken asked = new IssueToken(integration.strip(), roles == null ? List.of() : roles, writes, days);
        if (!validator.validate(asked).isEmpty()) {
            model.addAttribute("wrong", true);
        } else {
            try {
                model.addAttribute("issued", tokens.issue(asked, principal.getName()));
            } catch (Refusal refusal) {
                model.addAttribute("refused", refusals.of(refusal));
            }
        }
        return show(model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable long id, Principal principal) {
        tokens.revoke(id, principal.getName());
        return "redirect:/tokens";
    }
}
