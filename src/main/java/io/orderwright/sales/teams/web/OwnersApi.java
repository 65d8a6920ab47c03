package io.orderwright.sales.teams.web;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SetOwner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sales teams")
@RestController
@RequestMapping("/api/v1")
class OwnersApi {

    private final Ownership ownership;

    OwnersApi(Ownership ownership) {
        this.ownership = ownership;
    }

    @Operation(summary = "Who looks after a customer")
    @VersionOf(
            table = "customer",
            key = "code",
            variables = "code",
            columns = "code",
            parts = "customer_owner(customer)",
            partsOf = "code")
    @GetMapping("/customers/{code}/owner")
    OwnerView ofCustomer(@PathVariable String code) {
        return ownership.ofKnownCustomer(code);
    }

    @Operation(
            summary = "Say who looks after a customer",
            description =
                    "Orders that there are stay with whom they are; those placed from now on are the new owner's.")
    @VersionOf(
            table = "customer",
            key = "code",
            variables = "code",
            columns = "code",
            parts = "customer_owner(customer)",
            partsOf = "code")
    @PutMapping("/customers/{code}/owner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setOfCustomer(@PathVariable String code, @RequestBody @Valid SetOwner asked, Principal principal) {
        ownership.setCustomer(code, asked, principal.getName());
    }

    @Operation(summary = "Who looks after an order")
    @VersionOf(table = "sales_order", columns = "number", parts = "order_owner(order_id)")
    @GetMapping("/orders/{number}/owner")
    OwnerView ofOrder(@PathVariable String number) {
        return ownership.ofKnownOrder(number);
    }

    @Operation(summary = "Say who looks after an order")
    @VersionOf(table = "sales_order", columns = "number", parts = "order_owner(order_id)")
    @PutMapping("/orders/{number}/owner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setOfOrder(@PathVariable String number, @RequestBody @Valid SetOwner asked, Principal principal) {
        ownership.setOrder(number, asked, principal.getName());
    }
}
