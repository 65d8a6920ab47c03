package io.orderwright.fulfilment.stock.web;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Stock")
@RestController
@RequestMapping("/api/v1/stock")
class StockApi {

    private final StockControl stock;

    StockApi(StockControl stock) {
        this.stock = stock;
    }

    @Operation(
            summary =
                    "A warehouse's stock in the order of the SKU, a page at a time: on hand, reserved, blocked, available")
    @GetMapping
    Page<StockView> list(
            @RequestParam(defaultValue = Warehouse.MAIN) String warehouse,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(stock.page(warehouse, after, size + 1), size, StockView::sku);
    }

    @Operation(summary = "Book arrived goods, once per reference and SKU; those who wait for them are served at once")
    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@RequestBody @NotEmpty @Size(max = 500) List<@Valid ReceiveStock> receipts, Principal principal) {
        stock.receive(receipts, principal.getName());
    }
}
