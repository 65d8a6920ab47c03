package io.orderwright.desk.teams;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.ground.races.Repeats;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.OwnerWords;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeams;
import io.orderwright.sales.teams.SetOwner;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Who looks after a customer or an order: a part of their pages, which fetch it, and for sales managers a form. */
@Controller
class OwnersPage {

    private final Ownership ownership;
    private final SalesTeams teams;
    private final RefusalMessages wording;

    OwnersPage(Ownership ownership, SalesTeams teams, RefusalMessages wording) {
        this.ownership = ownership;
        this.teams = teams;
        this.wording = wording;
    }

    @GetMapping("/customers/{code}/owner")
    String ofCustomer(@PathVariable String code, Model model) {
        return part("/customers/" + segment(code), ownership.ofKnownCustomer(code), model);
    }

    @GetMapping("/orders/{number}/owner")
    String ofOrder(@PathVariable String number, Model model) {
        return part("/orders/" + segment(number), ownership.ofKnownOrder(number), model);
    }

    private String part(String address, OwnerView by, Model model) {
        model.addAttribute("by", by);
        model.addAttribute("words", OwnerWords.of(by));
        model.addAttribute("address", address);
        model.addAttribute("offered", teams.offered());
        return "teams/owner :: field";
    }

    @PostMapping("/customers/{code}/owner")
    String setCustomer(
            @PathVariable String code,
            @RequestParam String owner,
            @RequestParam String team,
            @RequestParam String seen,
            Principal principal,
            RedirectAttributes after) {
        return set(
                "/customers/" + segment(code),
                after,
                () -> ownership.setSeenCustomer(code, new SetOwner(owner, team), seen, principal.getName()));
    }

    @PostMapping("/orders/{number}/owner")
    String setOrder(
            @PathVariable String number,
            @RequestParam String owner,
            @RequestParam String team,
            @RequestParam String seen,
            Principal principal,
            RedirectAttributes after) {
        return set(
                "/orders/" + segment(number),
                after,
                () -> ownership.setSeenOrder(number, new SetOwner(owner, team), seen, principal.getName()));
    }

    private String set(String address, RedirectAttributes after, Runnable action) {
        try {
            action.run();
            after.addFlashAttribute("saved", "owner");
            after.addFlashAttribute("done", "owner.done");
        } catch (Refusal refused) {
            Repeats.orAnswer(refused);
            after.addFlashAttribute("refusal", wording.of(refused));
        }
        return "redirect:" + address;
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, "UTF-8");
    }
}
