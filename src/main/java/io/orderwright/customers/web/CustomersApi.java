package io.orderwright.customers.web;

import io.orderwright.customers.CustomerMaster;
import io.orderwright.customers.CustomerView;
import io.orderwright.customers.RegisterCustomer;
import io.orderwright.kernel.Refusal;
import io.orderwright.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    @Operation(summary = "One customer")
    @GetMapping("/{code}")
    CustomerView get(@PathVariable String code) {
        return customers.get(code);
    }

    @Operation(summary = "Enter a customer, or bring one up to date")
    @PutMapping("/{code}")
    CustomerView put(@PathVariable String code, @RequestBody @Valid RegisterCustomer customer) {
        if (!code.equals(customer.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, customer.code());
        }
        return customers.register(customer);
    }
}
