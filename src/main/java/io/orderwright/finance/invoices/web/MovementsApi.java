package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.finance.invoices.records.ReceiptDetail;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Payments")
@RestController
@RequestMapping("/api/v1/payments")
class MovementsApi {

    private final Movements movements;
    private final BillingRecords records;

    MovementsApi(Movements movements, BillingRecords records) {
        this.movements = movements;
        this.records = records;
    }

    /**
     * Money that shall go out again.
     *
     * @param reference the bank's number of the return, or yours of the refund: it is booked once
     * @param amount in the currency given; absent for all that there is
     * @param currency needed with an amount
     */
    record MoveMoney(
            @NotNull MovementKind kind,
            @NotBlank @Size(max = 64) String reference,

            @Nullable @Positive @Digits(integer = 15, fraction = 4)
            SaidNumber amount,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotBlank @Size(max = 200) String reason) {

        /** @throws Refusal INVALID for an amount without its currency, or with more decimals than it has */
        MoveReceipt of(long receipt) {
            if (amount != null && currency == null) {
                throw Refusal.invalid("currency", "receipt.currency-missing");
            }
            return new MoveReceipt(
                    receipt,
                    kind,
                    reference,
                    amount == null || currency == null ? null : amount.money(currency),
                    reason);
        }
    }

    @Operation(summary = "One payment: what it paid, and what went out again")
    @VersionOf(table = "receipt", key = "id", variables = "id", parts = "receipt_movement(receipt_id)")
    @GetMapping("/{id}")
    ReceiptDetail get(@PathVariable long id) {
        return records.receipt(id);
    }

    @Operation(
            summary = "Let money go out again: refund it, or say that it bounced or was entered wrongly",
            description =
                    "A REFUND takes money that waits, which nobody can use from then on. BOUNCE and REVERSAL take all of it:"
                            + " what it paid is open again. 201 when it is new, with the state ASKED where somebody must agree"
                            + " first; 200 when the same was asked for before; 409 when the reference was used with other"
                            + " content, for more than there is, or while another movement of this payment is asked about.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @VersionOf(table = "receipt", key = "id", variables = "id", parts = "receipt_movement(receipt_id)")
    @PostMapping("/{id}/movements")
    ResponseEntity<MovementView> move(@PathVariable long id, @RequestBody @Valid MoveMoney asked, Principal principal) {
        MovementView movement = movements.ask(asked.of(id), principal.getName());
        return ResponseEntity.status(movement.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(movement);
    }

    @Operation(summary = "Money that goes out again: who asked and agreed, and what finance knows of it")
    @VersionOf(table = "receipt_movement")
    @GetMapping("/movements/{number}")
    MovementView movement(@PathVariable String number) {
        return movements.get(number);
    }
}
