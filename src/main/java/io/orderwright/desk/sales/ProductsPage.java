package io.orderwright.desk.sales;

import io.orderwright.desk.fields.ListFields;
import io.orderwright.desk.fields.ListFields.AskedFields;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.intake.TypedText;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.Weight;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.sales.catalog.EditedProduct;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Products: found, and edited by whoever answers for prices. */
@Controller
class ProductsPage {

    private static final int SIZE = 30;
    private static final String PRODUCT = "product";
    private static final int PRICE_DECIMALS = 4;
    private static final int QUANTITY_DECIMALS = 3;

    private final ProductCatalog catalog;
    private final StockControl stock;
    private final FieldRights rights;
    private final Forms forms;
    private final ListFields fields;

    ProductsPage(ProductCatalog catalog, StockControl stock, FieldRights rights, Forms forms, ListFields fields) {
        this.fields = fields;
        this.rights = rights;
        this.catalog = catalog;
        this.stock = stock;
        this.forms = forms;
    }

    @GetMapping("/products")
    String list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> typed,
            Model model) {
        AskedFields asked = fields.asked(PRODUCT, typed);
        Page<ProductView> page = Page.of(catalog.page(after, q, asked.filters(), SIZE + 1), SIZE, ProductView::sku);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "said",
                fields.said(
                        PRODUCT,
                        asked,
                        page.items().stream().map(ProductView::sku).toList()));
        model.addAttribute("products", page.items());
        model.addAttribute(
                "stock", stock.of(page.items().stream().map(ProductView::sku).toList()));
        model.addAttribute("next", page.next());
        model.addAttribute("costs", rights.mayRead(FieldRights.Field.COST));
        model.addAttribute("q", q);
        return "products/list";
    }

    @GetMapping("/products/new")
    String fresh(Model model, Locale locale) {
        Map<String, String> empty =
                Map.of("currency", "CNY", "taxCode", "CN13", "active", "true", "tracing", Traceability.NONE.name());
        return form(null, forms.of(empty, locale), model);
    }

    @GetMapping("/products/edit")
    String edit(@RequestParam String sku, Model model, Locale locale) {
        return form(sku, forms.of(values(catalog.forEdit(sku)), locale), model);
    }

    @PostMapping("/products/new")
    String enter(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean entered =
                forms.done(form, () -> read(form, form.text("sku")), data -> catalog.enter(data, principal.getName()));
        return entered ? done(form.text("sku"), "product-new", after) : form(null, form, model);
    }

    @PostMapping("/products/edit")
    String save(
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        String sku = form.text("sku");
        int seen = form.whole("version");
        boolean saved = forms.done(form, () -> read(form, sku), data -> catalog.edit(data, seen, principal.getName()));
        if (saved) {
            return done(sku, "product-" + sku, after);
        }
        EditedProduct now = catalog.forEdit(sku);
        if (now.version() != seen) {
            model.addAttribute("now", values(now));
            form.values().put("version", String.valueOf(now.version()));
        }
        return form(sku, form, model);
    }

    private static String done(String sku, String form, RedirectAttributes after) {
        after.addFlashAttribute("saved", form);
        after.addAttribute("q", sku);
        return "redirect:/products";
    }

    private String form(@Nullable String sku, TypedForm form, Model model) {
        model.addAttribute("sku", sku);
        model.addAttribute("form", form);
        model.addAttribute("taxCodes", catalog.taxCodes());
        model.addAttribute("units", units(form.text("unit")));
        model.addAttribute("tracings", Traceability.values());
        return "products/edit";
    }

    /** The unit that it has is offered too, even where nothing else is given it any more. */
    private List<String> units(String own) {
        return Stream.concat(Stream.of(own), catalog.units().stream())
                .distinct()
                .toList();
    }

    private static RegisterProduct read(TypedForm form, String sku) {
        return new RegisterProduct(
                sku,
                form.text("name"),
                form.text("unit"),
                form.number("price", PRICE_DECIMALS),
                form.text("currency").toUpperCase(Locale.ROOT),
                form.text("taxCode"),
                form.ticked("active"),
                form.optional("category"),
                cost(form),
                form.optional("barcode"),
                form.text("weight").isEmpty() ? null : new Weight(form.number("weight", QUANTITY_DECIMALS)),
                packs(form),
                form.text("tracing").isEmpty()
                        ? Traceability.NONE
                        : form.choice("tracing", List.of(Traceability.values())),
                form.text("warrantyMonths").isEmpty() ? null : form.whole("warrantyMonths"));
    }

    private static @Nullable UnitCost cost(TypedForm form) {
        if (form.text("cost").isEmpty()) {
            return null;
        }
        String currency = form.text("costCurrency").isEmpty() ? form.text("currency") : form.text("costCurrency");
        return new UnitCost(form.number("cost", PRICE_DECIMALS), currency.toUpperCase(Locale.ROOT));
    }

    /** One a row: the pack's name and how many units are in it. */
    private static List<Pack> packs(TypedForm form) {
        List<Pack> packs = new ArrayList<>();
        for (String row : form.text("packs").split("\\R")) {
            if (row.isBlank()) {
                continue;
            }
            String[] cells = row.strip().split("\\s*[=\\t;]\\s*|\\s+(?=\\S+$)", -1);
            try {
                if (cells.length != 2) {
                    throw Refusal.invalid("packs", "product.pack-row", row.strip());
                }
                packs.add(new Pack(cells[0], TypedText.number("packs", cells[1], QUANTITY_DECIMALS)));
            } catch (Refusal refused) {
                form.refused(refused);
            }
        }
        return packs;
    }

    private static Map<String, String> values(EditedProduct edited) {
        ProductView product = edited.product();
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(edited.version()));
        values.put("sku", product.sku());
        values.put("name", product.name());
        values.put("unit", product.unit());
        values.put("price", PlainNumber.price(product.price().amount(), product.currency()));
        values.put("currency", product.currency());
        values.put("taxCode", product.taxCode());
        values.put("active", product.active() ? "true" : "");
        values.put("category", Objects.requireNonNullElse(product.category(), ""));
        UnitCost cost = product.cost();
        values.put("cost", cost == null ? "" : PlainNumber.price(cost.amount(), cost.currency()));
        values.put("costCurrency", cost == null ? "" : cost.currency());
        values.put("barcode", Objects.requireNonNullElse(product.barcode(), ""));
        Weight weight = product.weight();
        values.put("weight", weight == null ? "" : PlainNumber.of(weight.grams()));
        values.put("tracing", product.tracing().name());
        values.put("warrantyMonths", Objects.toString(product.warrantyMonths(), ""));
        values.put(
                "packs",
                product.packs().stream()
                        .map(pack -> pack.name() + " = " + PlainNumber.of(pack.pieces()))
                        .collect(Collectors.joining("\n")));
        return values;
    }
}
