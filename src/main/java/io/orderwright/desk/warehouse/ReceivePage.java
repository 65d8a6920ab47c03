package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.receipts.ReceivedStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books goods as they are unloaded: one SKU after the other under the number of the delivery note. */
@Controller
class ReceivePage {

    private static final int DECIMALS = 3;
    private static final int EXPECTED = 50;

    private final StockControl stock;
    private final Warehouses warehouses;
    private final ExpectedReceipts expected;
    private final ProductCatalog catalog;
    private final Forms forms;

    ReceivePage(
            StockControl stock, Warehouses warehouses, ExpectedReceipts expected, ProductCatalog catalog, Forms forms) {
        this.stock = stock;
        this.warehouses = warehouses;
        this.expected = expected;
        this.catalog = catalog;
        this.forms = forms;
    }

    @GetMapping("/stock/receive")
    String form(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = Warehouse.MAIN) String warehouse,
            Model model,
            Locale locale) {
        return show(
                forms.of(Map.of("reference", reference, "against", against, "warehouse", warehouse), locale), model);
    }

    private String show(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("warehouses", warehouses.warehouses());
        model.addAttribute("expected", expected.receivedByHand(EXPECTED));
        List<ExpectedReceipt> coming = coming(form);
        model.addAttribute("coming", coming);
        model.addAttribute(
                "products",
                catalog.bySku(coming.stream().map(ExpectedReceipt::sku).toList()));
        return "stock/receive";
    }

    /** What the delivery is said to bring; a delivery note may have the number under which it is expected. */
    private List<ExpectedReceipt> coming(TypedForm form) {
        String against = form.text("against").isEmpty() ? form.text("reference") : form.text("against");
        return against.isEmpty() ? List.of() : expected.under(against);
    }

    @PostMapping("/stock/receive")
    String receive(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        List<ReceivedStock> received = new ArrayList<>();
        boolean booked = forms.done(
                form,
                () -> new ReceiveStock(
                        form.text("reference"),
                        form.text("sku"),
                        form.number("quantity", DECIMALS),
                        form.optional("against"),
                        form.optional("warehouse")),
                asked -> {
                    if (!catalog.bySku(List.of(asked.sku())).containsKey(asked.sku())) {
                        throw Refusal.invalid("sku", "order.product-unknown", asked.sku());
                    }
                    received.addAll(stock.receive(List.of(asked), principal.getName()));
                });
        if (!booked) {
            return show(form, model);
        }
        after.addFlashAttribute("booked", received.get(0));
        after.addAttribute("reference", form.text("reference"));
        after.addAttribute("against", form.text("against"));
        after.addAttribute("warehouse", form.text("warehouse"));
        return "redirect:/stock/receive";
    }
}
