package io.orderwright.desk.purchasing;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import io.orderwright.supply.purchasing.ports.ExcessSettlement;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What placed purchase orders bring beyond what is wanted, and what a buyer agreed with the supplier about it. */
@Controller
class ExcessesPage {

    private static final int SIZE = 30;
    private static final int DECIMALS = 3;

    private final PurchaseExcesses excesses;
    private final ExcessSettlement settlement;
    private final Forms forms;

    ExcessesPage(PurchaseExcesses excesses, ExcessSettlement settlement, Forms forms) {
        this.excesses = excesses;
        this.settlement = settlement;
        this.forms = forms;
    }

    @GetMapping("/purchases/excesses")
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") long settle,
            Model model,
            Locale locale) {
        return list(open, after, settle, forms.of(Map.of(), locale), model);
    }

    private String list(boolean open, long after, long settle, TypedForm form, Model model) {
        Page<ExcessView> page = Page.read(SIZE, rows -> excesses.page(open, after, rows), ExcessView::id);
        model.addAttribute("excesses", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("open", open);
        model.addAttribute("settling", settle);
        model.addAttribute("form", form);
        return "purchases/excesses";
    }

    @PostMapping("/purchases/excesses/{id}/settlement")
    String settle(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        return forms.answered(
                forms.of(typed, locale),
                "settle",
                said -> settlement.settle(id, lowered(said.form()), said.comment(), principal.getName()),
                "/purchases/excesses",
                form -> list(true, id - 1, id, form, model));
    }

    private static SaidNumber lowered(TypedForm form) {
        return new SaidNumber(form.number("lowered", DECIMALS));
    }
}
