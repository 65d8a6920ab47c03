package io.orderwright.sales.addresses.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.body.PathKey;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import io.orderwright.sales.addresses.SetAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@VersionOf(
        table = "customer_address",
        key = {"customer", "code"},
        variables = {"customer", "code"})
@RestController
@RequestMapping("/api/v1/customers/{customer}/addresses")
class AddressesApi {

    private final AddressBook addresses;
    private final PartialBody bodies;

    AddressesApi(AddressBook addresses, PartialBody bodies) {
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Operation(summary = "A customer's addresses in the order of their code, those not in use too")
    @GetMapping
    Page<AddressView> list(
            @PathVariable String customer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(addresses.of(customer, after, limit + 1), limit, AddressView::code);
    }

    @Operation(summary = "One address of a customer")
    @GetMapping("/{code}")
    AddressView get(@PathVariable String customer, @PathVariable String code) {
        return addresses.get(customer, code);
    }

    @Operation(
            summary = "Enter an address of a customer, or bring one up to date",
            description =
                    "A member that is not there leaves what is known; null clears what may be cleared. A new one is in use. "
                            + "defaultShipTo and billTo take that from the address that had it. Orders that are placed keep the "
                            + "address as it was then.")
    @PutMapping("/{code}")
    AddressView put(
            @PathVariable String customer,
            @PathVariable String code,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SetAddress.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        SetAddress address = bodies.over(
                addresses
                        .find(customer, code)
                        .<Object>map(SetAddress::of)
                        .orElseGet(() -> Map.of(
                                "customer", customer,
                                "code", code,
                                "defaultShipTo", false,
                                "billTo", false,
                                "active", true)),
                said,
                SetAddress.class);
        PathKey.agree("code", code, address.code());
        PathKey.agree("customer", customer, address.customer());
        addresses.set(address, principal.getName());
        return addresses.get(customer, code);
    }
}
