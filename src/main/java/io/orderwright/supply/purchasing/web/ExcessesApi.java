package io.orderwright.supply.purchasing.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import io.orderwright.supply.purchasing.ports.ExcessSettlement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Purchasing")
@VersionOf(table = "purchase_excess", key = "id", variables = "id")
@RestController
@RequestMapping("/api/v1/purchases/excesses")
class ExcessesApi {

    private final PurchaseExcesses excesses;
    private final ExcessSettlement settlement;

    ExcessesApi(PurchaseExcesses excesses, ExcessSettlement settlement) {
        this.excesses = excesses;
        this.settlement = settlement;
    }

    @Operation(
            summary = "What placed purchase orders bring beyond what is wanted, the oldest first, a page at a time",
            description = "Those that nobody has settled; with open=false all of them.")
    @GetMapping
    Page<ExcessView> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(excesses.page(open, after, size + 1), size, excess -> String.valueOf(excess.id()));
    }

    @Operation(summary = "One of them")
    @GetMapping("/{id}")
    ExcessView get(@PathVariable long id) {
        return excesses.get(id);
    }

    /**
     * What was agreed with the supplier.
     *
     * @param lowered by how much less he delivers, in the product's unit; 0 where all of it is kept for stock
     */
    record Settlement(
            @NotNull(payload = Unwrapping.Skip.class) @Valid SaidNumber lowered,
            @NotBlank @Size(max = 500) String comment) {}

    @Operation(
            summary = "Note what was agreed with the supplier: how much less he delivers, the rest is kept for stock",
            description = "What is delivered less is no longer expected, and no part of the purchase order.")
    @PostMapping("/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable long id, @RequestBody @Valid Settlement settled, Principal principal) {
        settlement.settle(id, settled.lowered(), settled.comment(), principal.getName());
    }
}
