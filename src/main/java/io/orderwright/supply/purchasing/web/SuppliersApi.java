package io.orderwright.supply.purchasing.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Purchasing")
@RestController
@RequestMapping("/api/v1/suppliers")
class SuppliersApi {

    private static final ChangedTable SUPPLIERS = ChangedTable.byText("supplier", "code");

    private final Suppliers suppliers;
    private final PartialBody bodies;
    private final ChangedRows changed;

    SuppliersApi(Suppliers suppliers, PartialBody bodies, ChangedRows changed) {
        this.suppliers = suppliers;
        this.bodies = bodies;
        this.changed = changed;
    }

    @Operation(
            summary = "Suppliers in the order of the code, or, with updatedSince, of their change, a page at a time",
            description = "A supplier has changed when its own fields have; its offers are a list of their own.")
    @GetMapping
    Page<Supplier> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    SUPPLIERS, new ChangesQuery(updatedSince, after, size), suppliers::ofCodes, Supplier::code);
        }
        return Page.of(suppliers.page(after, size + 1), size, Supplier::code);
    }

    @Operation(summary = "One supplier")
    @VersionOf(table = "supplier", key = "code", variables = "code")
    @GetMapping("/{code}")
    Supplier get(@PathVariable String code) {
        return suppliers.get(code);
    }

    @Operation(
            summary = "Enter a supplier, or bring a known one up to date",
            description = "A member that is not there leaves what is known.")
    @VersionOf(table = "supplier", key = "code", variables = "code", inBody = true)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Supplier.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Object known = suppliers
                .find(said.path("code").asText())
                .<Object>map(found -> found)
                .orElse(Map.of("electronic", false));
        Supplier supplier = bodies.over(known, said, Supplier.class);
        suppliers.enter(supplier, principal.getName());
    }

    @Operation(summary = "A supplier's prices and lead times in the order of the SKU, a page at a time")
    @GetMapping("/{code}/offers")
    Page<SupplierOffer> offers(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(suppliers.offers(suppliers.get(code).code(), after, size + 1), size, SupplierOffer::sku);
    }

    @Operation(summary = "What a supplier asks for a SKU")
    @VersionOf(
            table = "supplier_offer",
            key = {"supplier", "sku"},
            variables = {"code", "sku"})
    @GetMapping("/{code}/offers/{sku}")
    SupplierOffer offer(@PathVariable String code, @PathVariable String sku) {
        return suppliers
                .offer(suppliers.get(code).code(), sku)
                .orElseThrow(() -> Refusal.notFound("purchasing.offer-unknown", code, sku));
    }

    @Operation(summary = "Enter what a supplier asks for a SKU; needs that waited for it are bundled at once")
    @VersionOf(
            table = "supplier_offer",
            key = {"supplier", "sku"},
            variables = {"supplier", "sku"},
            inBody = true)
    @PostMapping("/offers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterOffer(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SupplierOffer.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Object known = suppliers
                .offer(said.path("supplier").asText(), said.path("sku").asText())
                .<Object>map(found -> found)
                .orElse(Map.of());
        SupplierOffer offer = bodies.over(known, said, SupplierOffer.class);
        suppliers.enter(offer, principal.getName());
    }
}
