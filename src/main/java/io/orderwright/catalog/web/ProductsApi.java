package io.orderwright.catalog.web;

import io.orderwright.catalog.ProductCatalog;
import io.orderwright.catalog.ProductView;
import io.orderwright.catalog.RegisterProduct;
import io.orderwright.kernel.Refusal;
import io.orderwright.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Products")
@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {

    private final ProductCatalog catalog;

    ProductsApi(ProductCatalog catalog) {
        this.catalog = catalog;
    }

    @Operation(summary = "Products in the order of their SKU, a page at a time")
    @GetMapping
    Page<ProductView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(catalog.page(after, q, size + 1), size, ProductView::sku);
    }

    @Operation(summary = "One product")
    @GetMapping("/{sku}")
    ProductView get(@PathVariable String sku) {
        ProductView product = catalog.bySku(List.of(sku)).get(sku);
        if (product == null) {
            throw Refusal.notFound("product.unknown", sku);
        }
        return product;
    }

    @Operation(summary = "Enter a product, or bring one up to date")
    @PutMapping("/{sku}")
    ProductView put(@PathVariable String sku, @RequestBody @Valid RegisterProduct product) {
        if (!sku.equals(product.sku())) {
            throw Refusal.invalid("sku", "request.path-differs", sku, product.sku());
        }
        catalog.registerAll(List.of(product));
        return get(sku);
    }
}
