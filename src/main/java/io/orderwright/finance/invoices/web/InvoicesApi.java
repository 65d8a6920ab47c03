package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1/orders/{order}/invoices")
class InvoicesApi {

    private final Billing billing;

    InvoicesApi(Billing billing) {
        this.billing = billing;
    }

    @Operation(
            summary = "All documents of an order: what they cover, what is paid of them and by what",
            description = "Deposits, part and final invoices, credit and debit notes in the order of their issue; empty"
                    + " before the first. Amounts of credit notes are positive, paid is what of them was used.")
    @GetMapping
    List<InvoiceDetail> ofOrder(@PathVariable String order) {
        return billing.details(order);
    }
}
