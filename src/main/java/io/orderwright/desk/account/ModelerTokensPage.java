package io.orderwright.desk.account;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.token.personal.PersonalToken;
import io.orderwright.platform.security.token.personal.PersonalTokens;
import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A process owner's own tokens for Camunda Modeler: what there is, a new one shown once, and the end of one. */
@Controller
class ModelerTokensPage {

    private static final int SHOWN = 50;

    /** @param until when it ends, in the company's time */
    record OwnToken(PersonalToken token, String until, boolean good) {}

    private final PersonalTokens tokens;
    private final CompanyCalendar calendar;
    private final Clock clock;
    private final RefusalMessages refusals;

    ModelerTokensPage(PersonalTokens tokens, CompanyCalendar calendar, Clock clock, RefusalMessages refusals) {
        this.tokens = tokens;
        this.calendar = calendar;
        this.clock = clock;
        this.refusals = refusals;
    }

    @GetMapping("/modeler-tokens")
    String show(Principal principal, Model model) {
        model.addAttribute(
                "tokens",
                tokens.of(principal.getName(), SHOWN).stream()
                        .map(token -> new OwnToken(
                                token, calendar.minute(token.expiresAt()), token.isGoodAt(clock.instant())))
                        .toList());
        return "security/modeler-tokens";
    }

    /** The answer is the page itself: what is shown once is not an address to come back to. */
    @PostMapping("/modeler-tokens")
    String issue(@RequestParam(defaultValue = "0") int days, Principal principal, Model model) {
        try {
            model.addAttribute("issued", tokens.issue(principal.getName(), days));
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusals.of(refusal));
        }
        return show(principal, model);
    }

    @PostMapping("/modeler-tokens/{id}/revoke")
    String revoke(@PathVariable long id, Principal principal) {
        tokens.revoke(id, principal.getName());
        return "redirect:/modeler-tokens";
    }
}
