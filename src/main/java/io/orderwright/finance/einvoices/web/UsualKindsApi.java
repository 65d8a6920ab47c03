package io.orderwright.finance.einvoices.web;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.kinds.UsualKindView;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Electronic invoices")
@RestController
@RequestMapping("/api/v1/customers/{customer}/e-invoice-kind")
@VersionOf(table = "electronic_invoice_kind", key = "customer_code", variables = "customer")
class UsualKindsApi {

    private final UsualKinds kinds;

    UsualKindsApi(UsualKinds kinds) {
        this.kinds = kinds;
    }

    /** @param kind what is issued where nobody says anything else */
    record ChooseKind(@NotNull ElectronicInvoiceKind kind) {}

    @Operation(summary = "Which kind of electronic invoice a customer usually gets")
    @GetMapping
    UsualKindView get(@PathVariable String customer) {
        return kinds.get(customer);
    }

    @Operation(
            summary = "Choose which kind of electronic invoice a customer usually gets",
            description = "A special one needs a tax id in the customer's tax profile when it is issued.")
    @PutMapping
    UsualKindView put(@PathVariable String customer, @RequestBody @Valid ChooseKind said, Principal principal) {
        kinds.choose(customer, said.kind(), principal.getName());
        return kinds.get(customer);
    }
}
