package io.orderwright.sales.catalog.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.ground.versions.VersionTag;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.EditedProduct;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.catalog.RegisterProduct;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Products")
@VersionOf(table = "product", key = "sku", variables = "sku", numbered = true)
@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {

    private static final ChangedTable PRODUCTS = ChangedTable.byText("product", "sku");

    private final ProductCatalog catalog;
    private final PartialBody bodies;
    private final ChangedRows changed;

    ProductsApi(ProductCatalog catalog, PartialBody bodies, ChangedRows changed) {
        this.catalog = catalog;
        this.bodies = bodies;
        this.changed = changed;
    }

    @Operation(summary = "Products in the order of their SKU, or, with updatedSince, of their change, a page at a time")
    @GetMapping
    Page<ProductView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    PRODUCTS,
                    new ChangesQuery(updatedSince, after, size).without("q", !q.isEmpty()),
                    skus -> List.copyOf(catalog.bySku(skus).values()),
                    ProductView::sku);
        }
        return Page.of(catalog.page(after, q, List.of(), size + 1), size, ProductView::sku);
    }

    @Operation(summary = "One product", description = "Its version is in ETag.")
    @GetMapping("/{sku}")
    ResponseEntity<ProductView> get(@PathVariable String sku) {
        EditedProduct found = catalog.forEdit(sku);
        return ResponseEntity.ok().eTag(VersionTag.of(found.version())).body(found.product());
    }

    @Operation(
            summary = "Enter a product, or bring one up to date",
            description =
                    "A member that is not there leaves what is known of the product; a new one is sold unless active says "
                            + "otherwise. With If-Match only the version that was read is changed, else 412; without it the "
                            + "last one wins.")
    @PutMapping("/{sku}")
    ProductView put(
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = RegisterProduct.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Optional<EditedProduct> known = catalog.findForEdit(sku);
        RegisterProduct product = bodies.over(
                known.<Object>map(edited -> RegisterProduct.of(edited.product()))
                        .orElse(Map.of("sku", sku, "active", true)),
                said,
                RegisterProduct.class);
        if (!sku.equals(product.sku())) {
            throw Refusal.invalid("sku", "request.path-differs", sku, product.sku());
        }
        Integer version = VersionTag.seen(seen);
        catalog.put(
                product,
                version == null ? known.map(EditedProduct::version).orElse(null) : version,
                principal.getName());
        return catalog.forEdit(sku).product();
    }
}
