package io.orderwright.desk.warehouse;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.stock.StockBooks;
import io.orderwright.fulfilment.stock.StockBooks.Claim;
import io.orderwright.fulfilment.stock.StockBooks.Movement;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stock by SKU: how much, who holds it, who waits, what moved, what comes. */
@Controller
class StockPage {

    private static final int SIZE = 30;
    private static final int CLAIMS = 50;
    private static final int QUANTITY_DECIMALS = 3;

    private final ProductCatalog catalog;
    private final StockControl stock;
    private final StockBooks books;
    private final ExpectedReceipts receipts;
    private final Warehouses warehouses;
    private final Forms forms;

    StockPage(
            ProductCatalog catalog,
            StockControl stock,
            StockBooks books,
            ExpectedReceipts receipts,
            Warehouses warehouses,
            Forms forms) {
        this.catalog = catalog;
        this.stock = stock;
        this.books = books;
        this.receipts = receipts;
        this.warehouses = warehouses;
        this.forms = forms;
    }

    @GetMapping("/stock")
    String list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Warehouse.MAIN) String warehouse,
            Model model) {
        Page<ProductView> page = Page.of(catalog.page(after, q, List.of(), SIZE + 1), SIZE, ProductView::sku);
        Map<String, StockView> there =
                stock.of(page.items().stream().map(ProductView::sku).toList(), warehouse);
        model.addAttribute("products", page.items());
        model.addAttribute(
                "stock",
                page.items().stream().map(product -> item(product, there)).toList());
        model.addAttribute("after", after);
        model.addAttribute("next", page.next());
        model.addAttribute("q", q);
        model.addAttribute("warehouse", warehouse);
        model.addAttribute("warehouses", warehouses.warehouses());
        return "stock/list";
    }

    @GetMapping("/stock/item")
    String item(
            @RequestParam String sku,
            @RequestParam(defaultValue = "") String afterOrder,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        ProductView product = catalog.bySku(List.of(sku)).get(sku);
        if (product == null) {
            throw Refusal.notFound("product.unknown", sku);
        }
        Page<Claim> reserved = Page.of(books.reserved(sku, afterOrder, CLAIMS + 1), CLAIMS, Claim::orderNumber);
        Page<Movement> movements =
                Page.of(books.movements(sku, before, SIZE + 1), SIZE, movement -> String.valueOf(movement.id()));
        model.addAttribute("product", product);
        model.addAttribute("item", item(product, stock.of(List.of(sku))));
        model.addAttribute("afterOrder", afterOrder);
        model.addAttribute("before", before);
        model.addAttribute("reserved", reserved.items());
        model.addAttribute("nextReserved", reserved.next());
        model.addAttribute("waiting", books.waiting(sku, CLAIMS));
        model.addAttribute("movements", movements.items());
        model.addAttribute("nextMovements", movements.next());
        model.addAttribute("expected", receipts.of(sku));
        model.addAttribute("promises", receipts.promises(sku));
        model.addAttribute("everywhere", stock.everywhere(sku));
        model.addAttribute("blockings", books.blockings(sku, Long.MAX_VALUE, CLAIMS));
        return "stock/item";
    }

    /** Of what was never in stock there is nothing. */
    private static StockView item(ProductView product, Map<String, StockView> there) {
        return Objects.requireNonNullElseGet(
                there.get(product.sku()), () -> StockView.nothing(product.sku(), "", product.unit()));
    }

    @GetMapping("/stock/expected")
    String expected(
            @RequestParam(defaultValue = "0001-01-01") LocalDate afterDay,
            @RequestParam(defaultValue = "0") long afterId,
            @RequestParam(defaultValue = "") String sku,
            Model model,
            Locale locale) {
        return expected(afterDay, afterId, forms.of(Map.of("sku", sku, "confirmed", "true"), locale), model);
    }

    private String expected(LocalDate afterDay, long afterId, TypedForm form, Model model) {
        List<ExpectedReceipt> found = receipts.page(afterDay, afterId, SIZE + 1);
        Page<ExpectedReceipt> page = Page.of(found, SIZE, expected -> String.valueOf(expected.id()));
        model.addAttribute("expected", page.items());
        model.addAttribute("last", page.next() == null ? null : page.items().get(SIZE - 1));
        model.addAttribute("form", form);
        return "stock/expected";
    }

    @PostMapping("/stock/expected")
    String expect(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        LocalDate day = form.date("dueOn");
        boolean entered = forms.done(
                form,
                () -> new ExpectReceipt(
                        form.text("reference"),
                        form.text("sku"),
                        form.number("quantity", QUANTITY_DECIMALS),
                        day == null ? LocalDate.EPOCH : day,
                        form.ticked("confirmed")),
                asked -> receipts.expect(asked, principal.getName()));
        if (!entered) {
            return expected(LocalDate.of(1, 1, 1), 0, form, model);
        }
        after.addFlashAttribute("saved", "expected-receipt");
        return "redirect:/stock/expected";
    }

    @PostMapping("/stock/expected/{id}/cancel")
    String cancel(@PathVariable long id, Principal principal) {
        receipts.cancel(id, principal.getName());
        return "redirect:/stock/expected";
    }
}
