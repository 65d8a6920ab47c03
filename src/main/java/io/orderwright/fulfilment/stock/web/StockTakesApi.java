package io.orderwright.fulfilment.stock.web;

import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockCount;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.ports.CountRelease;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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

@Tag(name = "Stock takes")
@VersionOf(table = "stock_take", parts = "stock_count(take_id)")
@RestController
@RequestMapping("/api/v1/stock/takes")
class StockTakesApi {

    private final StockTakes takes;
    private final CountRelease releases;

    StockTakesApi(StockTakes takes, CountRelease releases) {
        this.takes = takes;
        this.releases = releases;
    }

    /** Where people are going to count. */
    record OpenStockTake(@NotBlank String warehouse) {}

    @Operation(summary = "Stock takes, the newest first, a page at a time")
    @GetMapping
    Page<StockTakeView> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(takes.page(before, size + 1), size, take -> String.valueOf(take.id()));
    }

    @Operation(summary = "Begin to count a warehouse")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StockTakeView open(@RequestBody @Valid OpenStockTake asked, Principal principal) {
        return takes.open(asked.warehouse(), principal.getName());
    }

    @Operation(summary = "One stock take")
    @GetMapping("/{number}")
    StockTakeView get(@PathVariable String number) {
        return takes.get(number);
    }

    @Operation(summary = "Its last count of each SKU, a page at a time")
    @GetMapping("/{number}/counts")
    Page<StockCount> counts(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(takes.counts(number, after, size + 1), size, StockCount::sku);
    }

    @Operation(summary = "Say how much of a SKU was counted")
    @PostMapping("/{number}/counts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable String number, @RequestBody @Valid CountStock count, Principal principal) {
        takes.count(number, count, principal.getName());
    }

    @Operation(
            summary = "Book the differences, or ask somebody to agree to them",
            description =
                    "From a value on somebody who has not counted must agree: the state is ASKED then, and nobody counts"
                            + " meanwhile. Whoever is one of those who are asked has agreed by releasing it.")
    @PostMapping("/{number}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String number, Principal principal) {
        releases.release(number, principal.getName());
    }

    @Operation(summary = "Book nothing of it")
    @PostMapping("/{number}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, Principal principal) {
        takes.cancel(number, principal.getName());
    }
}
