package io.orderwright.sales.history.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Past orders")
@RestController
@RequestMapping("/api/v1/past-orders")
class HistoryApi {

    private final PastOrders orders;

    HistoryApi(PastOrders orders) {
        this.orders = orders;
    }

    @Operation(
            summary = "Orders that ended before the company moved in, the newest first, without their lines",
            description = "They are to be read only: they have no process, are owed for by nobody, and count nowhere.")
    @GetMapping
    Page<PastOrder> list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(orders.page(customer, after, size + 1), size, last -> String.valueOf(after + size));
    }

    @Operation(summary = "One past order with its lines")
    @GetMapping("/{number}")
    PastOrder get(@PathVariable String number) {
        return orders.get(number);
    }
}
