package io.orderwright.sales.orders.web;

import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.BulkRows.BulkResult;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many orders in one request. */
@Tag(name = "Orders")
@RestController
@RequestMapping("/api/v1/orders/bulk")
class OrdersBulkApi {

    private final BulkRows rows;
    private final OrdersApi orders;

    OrdersBulkApi(BulkRows rows, OrdersApi orders) {
        this.rows = rows;
        this.orders = orders;
    }

    /** @param externalId the order's own Idempotency-Key */
    record KeyedOrder(
            @NotBlank @Size(max = 200) String externalId,
            @NotNull @Valid PlaceOrder order) {}

    @Operation(
            summary = "Place many orders, each once per externalId",
            description =
                    "externalId is what Idempotency-Key is for a single order. Where any row is refused no order is placed, and 422 "
                            + "says which and why; with together=false each is placed by itself, and the answer says what became of it.")
    @PostMapping
    BulkResult place(
            @RequestParam(defaultValue = "true") boolean together,
            @RequestBody @NotEmpty @Size(max = BulkRows.MOST) List<@Valid @NotNull KeyedOrder> sent,
            Principal principal) {
        return rows.carryOut(sent, together, row -> Objects.requireNonNull(
                        orders.place(row.externalId(), row.order(), principal).getBody())
                .number());
    }
}
