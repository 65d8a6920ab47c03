package io.orderwright.shipping.web;

import io.orderwright.platform.Page;
import io.orderwright.shipping.DeliveryView;
import io.orderwright.shipping.DeliveryView.State;
import io.orderwright.shipping.Shipping;
import io.orderwright.shipping.ports.ShippingTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Deliveries")
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveriesApi {

    private final Shipping shipping;
    private final ShippingTasks tasks;

    DeliveriesApi(Shipping shipping, ShippingTasks tasks) {
        this.shipping = shipping;
        this.tasks = tasks;
    }

    @Operation(summary = "Deliveries, the oldest first, a page at a time")
    @GetMapping
    Page<DeliveryView> list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(shipping.page(state, after, size + 1), size, delivery -> String.valueOf(delivery.id()));
    }

    @Operation(summary = "One delivery")
    @GetMapping("/{number}")
    DeliveryView get(@PathVariable String number) {
        return shipping.get(number);
    }

    /** With whom the goods left. */
    record Dispatch(
            @NotBlank @Size(max = 100) String carrier,
            @NotBlank @Size(max = 100) String tracking) {}

    @Operation(summary = "The goods have left; completes the warehouse's task")
    @PostMapping("/{number}/dispatch")
    DeliveryView dispatch(@PathVariable String number, @RequestBody @Valid Dispatch dispatch, Principal principal) {
        DeliveryView delivery = shipping.get(number);
        tasks.shipped(delivery.orderNumber(), dispatch.carrier(), dispatch.tracking(), principal.getName());
        return shipping.get(number);
    }
}
