package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceiptView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.finance.invoices.records.ReceiptDetail;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Payments")
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsApi {

    private final IncomingPayments payments;
    private final BillingRecords records;

    PaymentsApi(IncomingPayments payments, BillingRecords records) {
        this.payments = payments;
        this.records = records;
    }

    @Operation(
            summary =
                    "Payments with the documents that they paid, in the order in which they came, or, with updatedSince, of their change",
            description = "Of one customer, named for one order, or under one reference, where that is asked for.")
    @GetMapping
    Page<ReceiptDetail> list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return updatedSince == null
                ? records.receipts(customer, order, reference, Page.idAfter(after, 0), limit)
                : records.changedReceipts(customer, order, reference, new ChangesQuery(updatedSince, after, limit));
    }

    @Operation(
            summary = "Book a payment, once per reference",
            description = "201 when it is new; 200 when the same payment was reported before; 409 when the reference"
                    + " was used with other content. Without an order the customer's oldest invoices are paid.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<ReceiptView> receive(@RequestBody @Valid ReceivePayment payment, Principal principal) {
        ReceiptView receipt = payments.receive(payment, "api", principal.getName());
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(receipt);
    }
}
