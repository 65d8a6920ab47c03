package io.orderwright.desk.finance;

import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.exchange.ExchangeDifferences;
import io.orderwright.platform.ground.Page;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was gained or lost by payments in other currencies, and what waits for a rate. */
@Controller
class DifferencesPage {

    private static final int SIZE = 50;

    private final ExchangeDifferences differences;

    DifferencesPage(ExchangeDifferences differences) {
        this.differences = differences;
    }

    @GetMapping("/money/differences")
    String list(
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Page<DifferenceView> page = Page.of(differences.page(waiting, after, SIZE + 1), SIZE, DifferenceView::key);
        model.addAttribute("differences", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("waiting", waiting);
        return "money/differences";
    }

    /** A rate that another node was told of is looked for once more. */
    @PostMapping("/money/differences")
    String mend(Principal principal, RedirectAttributes after) {
        after.addFlashAttribute("mended", differences.mend(principal.getName()));
        return "redirect:/money/differences?waiting=true";
    }
}
