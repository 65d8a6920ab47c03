package io.orderwright.desk.entry;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody who enters an order may choose from while he types. */
@Hidden
@RestController
class EntryChoicesApi {

    private static final int SUGGESTIONS = 8;

    private final CustomerMaster customers;
    private final ProductCatalog catalog;
    private final StockControl stock;
    private final RefusalTexts texts;

    EntryChoicesApi(CustomerMaster customers, ProductCatalog catalog, StockControl stock, RefusalTexts texts) {
        this.customers = customers;
        this.catalog = catalog;
        this.stock = stock;
        this.texts = texts;
    }

    /** Something to choose: what is put into the field, its name, and what tells it from others. */
    record Choice(String code, String name, String hint) {}

    @GetMapping("/orders/entry/customers")
    List<Choice> customers(@RequestParam @Size(max = 200) String q) {
        return q.isBlank()
                ? List.of()
                : customers.suggest(q, SUGGESTIONS).stream()
                        .map(customer -> new Choice(customer.code(), customer.name(), hint(customer)))
                        .toList();
    }

    private static String hint(CustomerView customer) {
        return Stream.of(customer.city(), customer.contact(), customer.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    @GetMapping("/orders/entry/products")
    List<Choice> products(@RequestParam @Size(max = 200) String q, Locale locale) {
        if (q.isBlank()) {
            return List.of();
        }
        List<ProductView> found = catalog.suggest(q, SUGGESTIONS);
        Map<String, StockView> there =
                stock.of(found.stream().map(ProductView::sku).toList());
        return found.stream()
                .map(product -> new Choice(product.sku(), product.name(), hint(product, there, locale)))
                .toList();
    }

    private String hint(ProductView product, Map<String, StockView> there, Locale locale) {
        StockView item = there.get(product.sku());
        String free = item == null ? "0" : item.available().plain();
        return PlainNumber.groupedPrice(product.price().amount(), product.currency()) + " " + product.currency() + " · "
                + texts.of(locale, "entry.stock.free", free, product.unit())
                + product.packs().stream()
                        .map(pack -> " · " + pack.name() + " = " + PlainNumber.of(pack.pieces()))
                        .collect(Collectors.joining());
    }
}
