package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.WaitingMoney;
import io.orderwright.finance.invoices.WaitingMoney.WaitingReceipt;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Payments")
@RestController
@RequestMapping("/api/v1")
class AllocationsApi {

    private final WaitingMoney money;
    private final CreditNotes documents;

    AllocationsApi(WaitingMoney money, CreditNotes documents) {
        this.money = money;
        this.documents = documents;
    }

    /**
     * What money pays.
     *
     * @param row of the document's schedule; absent for those that are due first
     * @param amount in the currency given; absent for as much as there is and is open
     * @param currency needed with an amount
     * @param reason needed where the money names another order
     */
    record UseMoney(
            @NotBlank @Size(max = 40) String invoice,

            @Nullable @Positive Integer row,

            @Nullable @Positive @Digits(integer = 15, fraction = 4)
            SaidNumber amount,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,

            @Nullable @Size(max = 200) String reason) {

        /** @throws Refusal INVALID for an amount without its currency, or with more decimals than it has */
        @Nullable
        Money money() {
            if (amount == null) {
                return null;
            }
            if (currency == null) {
                throw Refusal.invalid("currency", "receipt.currency-missing");
            }
            return amount.money(currency);
        }
    }

    /** Why an allocation is undone. */
    record UndoAllocation(@NotBlank @Size(max = 200) String reason) {}

    @Operation(
            summary = "Money that no document has taken, with what it may pay, what is proposed first",
            description =
                    "The oldest first. Money for an order that is not billed yet waits for its invoice; nothing is"
                            + " proposed for it.")
    @GetMapping("/payments/waiting")
    Page<WaitingReceipt> waiting(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.read(limit, most -> money.page(after, most), WaitingReceipt::id);
    }

    @Operation(
            summary = "Let money that waits pay a document",
            description = "409 for more than waits or than is open: what was paid meanwhile is paid once.")
    @VersionOf(table = "receipt", key = "id", variables = "id", parts = "receipt_movement(receipt_id)")
    @PostMapping("/payments/waiting/{id}/allocations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(@PathVariable long id, @RequestBody @Valid UseMoney asked, Principal principal) {
        money.use(id, asked.invoice(), asked.row(), asked.money(), asked.reason(), principal.getName());
    }

    @Operation(
            summary = "Undo one allocation of a document",
            description =
                    "Its money waits again; the document's other allocations stay. 409 when it is undone already.")
    @VersionOf(
            table = "invoice",
            parts = {"allocation(invoice)"},
            partsOf = "number")
    @PostMapping("/invoices/{number}/allocations/{entryNo}/reversal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reverse(
            @PathVariable String number,
            @PathVariable int entryNo,
            @RequestBody @Valid UndoAllocation asked,
            Principal principal) {
        documents.reverse(number, entryNo, asked.reason(), principal.getName());
    }
}
