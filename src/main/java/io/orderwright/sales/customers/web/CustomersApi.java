package io.orderwright.sales.customers.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionTag;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.EditedCustomer;
import io.orderwright.sales.customers.RegisterCustomer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@RestController
@RequestMapping("/api/v1/customers")
class CustomersApi {

    private final CustomerMaster customers;

    CustomersApi(CustomerMaster customers) {
        this.customers = customers;
    }

    @Operation(summary = "Customers in the order of their code, a page at a time")
    @GetMapping
    Page<CustomerView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(customers.page(after, q, size + 1), size, CustomerView::code);
    }

    @Operation(summary = "One customer", description = "Its version is in ETag.")
    @GetMapping("/{code}")
    ResponseEntity<CustomerView> get(@PathVariable String code) {
        EditedCustomer found = customers.forEdit(code);
        return ResponseEntity.ok().eTag(VersionTag.of(found.version())).body(found.customer());
    }

    @Operation(
            summary = "Enter a customer, or bring one up to date",
            description =
                    "With If-Match only the version that was read is changed, else 412; without it the last one wins.")
    @PutMapping("/{code}")
    CustomerView put(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody @Valid RegisterCustomer customer,
            Principal principal) {
        if (!code.equals(customer.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, customer.code());
        }
        customers.put(customer, VersionTag.seen(seen), principal.getName());
        return customers.forEdit(code).customer();
    }
}
