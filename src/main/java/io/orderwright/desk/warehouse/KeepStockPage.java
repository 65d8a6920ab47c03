package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.warehouses.BlockStock;
import io.orderwright.fulfilment.stock.warehouses.SetSafetyStock;
import io.orderwright.fulfilment.stock.warehouses.TransferStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What warehouse people do with goods that are there: one form for each. A form that is sent twice acts once. */
@Controller
class KeepStockPage {

    private static final int DECIMALS = 3;

    private final Warehouses warehouses;
    private final StockControl stock;
    private final ProductCatalog catalog;
    private final Forms forms;

    KeepStockPage(Warehouses warehouses, StockControl stock, ProductCatalog catalog, Forms forms) {
        this.warehouses = warehouses;
        this.stock = stock;
        this.catalog = catalog;
        this.forms = forms;
    }

    /** What is to be done; the form asks for no more than it needs. */
    enum StockAction {
        TRANSFER,
        BLOCK,
        UNBLOCK,
        SAFETY
    }

    @GetMapping("/stock/keep")
    String form(@RequestParam String sku, @RequestParam StockAction what, Model model, Locale locale) {
        Map<String, String> fresh = new HashMap<>();
        fresh.put("sku", sku);
        fresh.put("reference", UUID.randomUUID().toString());
        fresh.put("warehouse", Warehouse.MAIN);
        fresh.put("to", Warehouse.MAIN);
        if (what == StockAction.TRANSFER) {
            fresh.putAll(likely(sku));
        }
        return show(sku, what, forms.of(fresh, locale), model);
    }

    /** Most transfers bring goods to where orders are served from; where none are elsewhere, they go elsewhere. */
    private Map<String, String> likely(String sku) {
        List<String> others = warehouses.warehouses().stream()
                .map(Warehouse::code)
                .filter(code -> !code.equals(Warehouse.MAIN))
                .toList();
        String full = stock.everywhere(sku).stream()
                .filter(there -> others.contains(there.warehouse()))
                .filter(there -> there.available().isPositive())
                .map(StockView::warehouse)
                .findFirst()
                .orElse(Warehouse.MAIN);
        String to = full.equals(Warehouse.MAIN) && !others.isEmpty() ? others.get(0) : Warehouse.MAIN;
        return Map.of("warehouse", full, "to", to);
    }

    private String show(String sku, StockAction what, TypedForm form, Model model) {
        if (!catalog.bySku(List.of(sku)).containsKey(sku)) {
            throw Refusal.notFound("product.unknown", sku);
        }
        model.addAttribute("product", catalog.bySku(List.of(sku)).get(sku));
        model.addAttribute("what", what.name());
        model.addAttribute("form", form);
        model.addAttribute("everywhere", stock.everywhere(sku));
        model.addAttribute("warehouses", warehouses.warehouses());
        return "stock/keep";
    }

    @PostMapping("/stock/keep")
    String done(
            @RequestParam String sku,
            @RequestParam StockAction what,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        if (!does(what, form, principal.getName())) {
            return show(sku, what, form, model);
        }
        after.addFlashAttribute("saved", "keep-" + what + "-" + sku);
        after.addAttribute("sku", sku);
        return "redirect:/stock/item";
    }

    private boolean does(StockAction what, TypedForm form, String by) {
        return switch (what) {
            case TRANSFER ->
                forms.done(
                        form,
                        () -> new TransferStock(
                                form.text("reference"),
                                form.text("sku"),
                                form.text("warehouse"),
                                form.text("to"),
                                form.number("quantity", DECIMALS)),
                        asked -> warehouses.transfer(asked, by));
            case BLOCK -> forms.done(form, () -> block(form), asked -> warehouses.block(asked, by));
            case UNBLOCK -> forms.done(form, () -> block(form), asked -> warehouses.unblock(asked, by));
            case SAFETY ->
                forms.done(
                        form,
                        () -> new SetSafetyStock(
                                form.text("sku"), form.text("warehouse"), form.number("quantity", DECIMALS)),
                        asked -> warehouses.keepBack(asked, by));
        };
    }

    private static BlockStock block(TypedForm form) {
        return new BlockStock(
                form.text("reference"),
                form.text("sku"),
                form.text("warehouse"),
                form.number("quantity", DECIMALS),
                form.text("reason"));
    }

    @GetMapping("/stock/warehouses")
    String warehouses(Model model, Locale locale) {
        return warehouses(forms.of(Map.of(), locale), model);
    }

    private String warehouses(TypedForm form, Model model) {
        model.addAttribute("warehouses", warehouses.warehouses());
        model.addAttribute("form", form);
        return "stock/warehouses";
    }

    @PostMapping("/stock/warehouses")
    String open(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean opened = forms.done(
                form,
                () -> new Warehouse(form.text("code").toUpperCase(Locale.ROOT), form.text("name")),
                asked -> warehouses.open(asked, principal.getName()));
        if (!opened) {
            return warehouses(form, model);
        }
        after.addFlashAttribute("saved", "warehouse");
        return "redirect:/stock/warehouses";
    }
}
