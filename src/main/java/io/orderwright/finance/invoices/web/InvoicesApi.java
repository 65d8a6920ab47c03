package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ports.AccountHolders;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1")
class InvoicesApi {

    private final Billing billing;
    private final BillingRecords records;
    private final AccountHolders holders;

    InvoicesApi(Billing billing, BillingRecords records, AccountHolders holders) {
        this.billing = billing;
        this.records = records;
        this.holders = holders;
    }

    @Operation(
            summary =
                    "Documents of all orders in the order of their issue, or, with updatedSince, of their change, a page at a time",
            description = "Of one customer, or only those of which something is open, where that is asked for.")
    @GetMapping("/invoices")
    Page<InvoiceView> list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return updatedSince == null
                ? records.invoices(customer, open, Page.idAfter(after, 0), limit)
                : records.changedInvoices(customer, open, new ChangesQuery(updatedSince, after, limit));
    }

    @Operation(
            summary = "One document: whom it is made out to, what it covers, what is paid of it and by what",
            description =
                    "buyer and billTo are what the customer's tax profile and address of bills said when the document was"
                            + " issued, on the day asOf; they never change. A credit or debit note has those of the document that it corrects."
                            + " Absent in what was issued before documents kept them and in what was taken over. The reasons of allocations"
                            + " are for those who may read money: *** for others.")
    @VersionOf(
            table = "invoice",
            parts = {"allocation(invoice)"},
            partsOf = "number")
    @GetMapping("/invoices/{number}")
    InvoiceDetail get(@PathVariable String number) {
        return billing.detail(number).saying(holders::reason);
    }

    @Operation(
            summary = "All documents of an order: what they cover, what is paid of them and by what",
            description = "Deposits, part and final invoices, credit and debit notes in the order of their issue; empty"
                    + " before the first. Amounts of credit notes are positive, paid is what of them was used. Whom a document is"
                    + " made out to is told of one document only.")
    @GetMapping("/orders/{order}/invoices")
    List<InvoiceDetail> ofOrder(@PathVariable String order) {
        return billing.details(order).stream()
                .map(document -> document.saying(holders::reason))
                .toList();
    }
}
