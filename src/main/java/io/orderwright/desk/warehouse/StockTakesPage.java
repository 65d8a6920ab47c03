package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockCount;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.ports.CountRelease;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.security.CurrentUser;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Counts what is there: scan, type, next. What the books say shows only beside what was counted. */
@Controller
class StockTakesPage {

    private static final int SIZE = 50;
    private static final int DECIMALS = 3;

    private final StockTakes takes;
    private final CountRelease releases;
    private final Warehouses warehouses;
    private final Forms forms;
    private final CurrentUser user;

    StockTakesPage(StockTakes takes, CountRelease releases, Warehouses warehouses, Forms forms, CurrentUser user) {
        this.takes = takes;
        this.releases = releases;
        this.warehouses = warehouses;
        this.forms = forms;
        this.user = user;
    }

    @GetMapping("/stock/takes")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, Locale locale) {
        Page<StockTakeView> page = Page.of(takes.page(before, SIZE + 1), SIZE, take -> String.valueOf(take.id()));
        model.addAttribute("takes", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("warehouses", warehouses.warehouses());
        model.addAttribute("form", forms.of(Map.of("warehouse", Warehouse.MAIN), locale));
        return "stock/takes";
    }

    @PostMapping("/stock/takes")
    String open(@RequestParam String warehouse, Principal principal) {
        return "redirect:/stock/takes/"
                + takes.open(warehouse, principal.getName()).number();
    }

    @GetMapping("/stock/takes/{number}")
    String take(
            @PathVariable String number, @RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        return take(number, after, forms.of(Map.of(), locale), model);
    }

    private String take(String number, String after, TypedForm form, Model model) {
        StockTakeView take = takes.get(number);
        Page<StockCount> page = Page.of(takes.counts(number, after, SIZE + 1), SIZE, StockCount::sku);
        model.addAttribute("take", take);
        model.addAttribute("counts", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        model.addAttribute(
                "other",
                take.state() == StockTakeView.StockTakeState.OPEN && takes.needsOtherPerson(number, user.user()));
        return "stock/take";
    }

    @PostMapping("/stock/takes/{number}/count")
    String count(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean counted = forms.done(
                form,
                () -> new CountStock(form.text("sku"), form.number("counted", DECIMALS)),
                asked -> takes.count(number, asked, principal.getName()));
        if (!counted) {
            return take(number, "", form, model);
        }
        after.addFlashAttribute("counted", form.text("sku"));
        return "redirect:/stock/takes/" + number;
    }

    @PostMapping("/stock/takes/{number}/release")
    String release(@PathVariable String number, Principal principal, Model model, Locale locale) {
        return close(number, model, locale, one -> releases.release(one, principal.getName()));
    }

    @PostMapping("/stock/takes/{number}/cancel")
    String cancel(@PathVariable String number, Principal principal, Model model, Locale locale) {
        return close(number, model, locale, one -> takes.cancel(one, principal.getName()));
    }

    private String close(String number, Model model, Locale locale, Consumer<String> action) {
        TypedForm form = forms.of(Map.of(), locale);
        return forms.done(form, () -> number, action)
                ? "redirect:/stock/takes/" + number
                : take(number, "", form, model);
    }
}
