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
import org.jspecify.annotations.Nullable;
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

    /**
     * @param kind what is issued where nobody says anything else
     * @param person whether the customer is a natural person, who needs no tax id; absent for no
     */
    record ChooseKind(
            @NotNull ElectronicInvoiceKind kind, @Nullable Boolean person) {}

    @Operation(summary = "Which kind of electronic invoice a customer usually gets")
    @GetMapping
    UsualKindView get(@PathVariable String customer) {
        return kinds.get(customer);
    }

    @Operation(
            summary = "Choose which kind of electronic invoice a customer usually gets",
            description =
                    "Without a tax id in the customer's tax profile nothing is issued, unless the customer is said to be a natural"
                            + " person, who gets no special ones.")
    @PutMapping
    UsualKindView put(@PathVariable String customer, @RequestBody @Valid ChooseKind said, Principal principal) {
        kinds.choose(customer, said.kind(), Boolean.TRUE.equals(said.person()), principal.getName());
        return kinds.get(customer);
    }
}
