package io.orderwright.fulfilment.stock.web;

import io.orderwright.fulfilment.stock.StockBooks;
import io.orderwright.fulfilment.stock.StockBooks.BlockedQuantity;
import io.orderwright.fulfilment.stock.StockBooks.Movement;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.warehouses.BlockStock;
import io.orderwright.fulfilment.stock.warehouses.SetSafetyStock;
import io.orderwright.fulfilment.stock.warehouses.TransferStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
class KeepingApi {

    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final Warehouses warehouses;
    private final StockControl stock;
    private final StockBooks books;

    KeepingApi(Warehouses warehouses, StockControl stock, StockBooks books) {
        this.warehouses = warehouses;
        this.stock = stock;
        this.books = books;
    }

    @Operation(summary = "The warehouses, the one that orders are served from first")
    @GetMapping("/warehouses")
    List<Warehouse> warehouses() {
        return warehouses.warehouses();
    }

    @Operation(summary = "Open a further warehouse")
    @PostMapping("/warehouses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@RequestBody @Valid Warehouse warehouse, Principal principal) {
        warehouses.open(warehouse, principal.getName());
    }

    @Operation(summary = "A SKU's stock in every warehouse")
    @GetMapping("/everywhere")
    List<StockView> everywhere(@RequestParam String sku) {
        return stock.everywhere(sku);
    }

    @Operation(summary = "A SKU's movements, the newest first, a page at a time")
    @GetMapping("/movements")
    Page<Movement> movements(
            @RequestParam String sku,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(books.movements(sku, before, size + 1), size, movement -> String.valueOf(movement.id()));
    }

    @Operation(summary = "What of a SKU was blocked and freed again, the newest first, a page at a time")
    @GetMapping("/blocks")
    Page<BlockedQuantity> blockings(
            @RequestParam String sku,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(books.blockings(sku, before, size + 1), size, blocking -> String.valueOf(blocking.id()));
    }

    @Operation(summary = "Block goods, once per reference, SKU and warehouse")
    @PostMapping("/blocks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@RequestBody @Valid BlockStock block, Principal principal) {
        warehouses.block(block, principal.getName());
    }

    @Operation(summary = "Free blocked goods; those who wait for them are served at once")
    @PostMapping("/unblocks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(@RequestBody @Valid BlockStock block, Principal principal) {
        warehouses.unblock(block, principal.getName());
    }

    @Operation(summary = "Bring goods to another warehouse, once per reference and SKU")
    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@RequestBody @Valid TransferStock transfer, Principal principal) {
        warehouses.transfer(transfer, principal.getName());
    }

    @Operation(summary = "Say how much is kept back and promised to nobody")
    @PostMapping("/safety")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepBack(@RequestBody @Valid SetSafetyStock safety, Principal principal) {
        warehouses.keepBack(safety, principal.getName());
    }
}
