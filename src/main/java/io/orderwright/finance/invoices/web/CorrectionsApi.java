package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.CreditNoteRefunds;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.web.AllocationsApi.UseMoney;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Money;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1/invoices")
class CorrectionsApi {

    private final Corrections corrections;
    private final CreditNotes creditNotes;
    private final CreditNoteRefunds refunds;

    CorrectionsApi(Corrections corrections, CreditNotes creditNotes, CreditNoteRefunds refunds) {
        this.corrections = corrections;
        this.creditNotes = creditNotes;
        this.refunds = refunds;
    }

    /**
     * What is taken back of a document.
     *
     * @param reference yours: among the corrections of this document it stands for one
     * @param lines absent or empty for all that is left of it, and for an early discount, which follows from the document
     * @param words why, in words
     */
    record CorrectDocument(
            @NotNull CorrectionReason reason,
            @NotBlank @Size(max = 64) String reference,
            @Nullable @Size(max = 1000) List<@Valid @NotNull CreditedLine> lines,
            @NotBlank @Size(max = 200) String words) {

        CorrectInvoice of(String invoice) {
            return new CorrectInvoice(
                    invoice, reference, reason, new CreditedLines(Objects.requireNonNullElse(lines, List.of())), words);
        }
    }

    /**
     * A credit note that is paid back.
     *
     * @param amount in the currency given; absent for all that is left of it
     * @param currency needed with an amount
     */
    record RefundCreditNote(
            @NotBlank @Size(max = 64) String reference,

            @Nullable @Positive @Digits(integer = 15, fraction = 4)
            SaidNumber amount,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotBlank @Size(max = 200) String reason) {

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

    @Operation(summary = "What was asked to be taken back of a document, in the order in which it was asked")
    @GetMapping("/{number}/corrections")
    List<CorrectionView> ofInvoice(@PathVariable String number) {
        return corrections.ofInvoice(number);
    }

    @Operation(
            summary =
                    "Ask for a credit note: goods by line and quantity, an allowance by amount, an early discount, or all that is left",
            description =
                    "Worth what the document says, with its tax and rounding. 201 when it is new, with the state ASKED where"
                            + " somebody must agree first, and else ISSUED within a moment; 200 when the same was asked for"
                            + " before; 409 for more than is left of the document, when the reference was used with other content, or"
                            + " while another correction of it is asked about.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @VersionOf(
            table = "invoice",
            parts = {"allocation(invoice)"},
            partsOf = "number")
    @PostMapping("/{number}/corrections")
    ResponseEntity<CorrectionView> correct(
            @PathVariable String number, @RequestBody @Valid CorrectDocument asked, Principal principal) {
        CorrectionView correction = corrections.ask(asked.of(number), principal.getName());
        return ResponseEntity.status(correction.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(correction);
    }

    @Operation(summary = "One correction: who asked and agreed, its credit note, and what finance knows of it")
    @VersionOf(table = "invoice_correction")
    @GetMapping("/corrections/{number}")
    CorrectionView correction(@PathVariable String number) {
        return corrections.get(number);
    }

    @Operation(
            summary = "Let what is left of a credit note pay another document of the same customer",
            description = "409 for more than is left of the credit note or open of the document.")
    @VersionOf(
            table = "invoice",
            parts = {"allocation(invoice)"},
            partsOf = "number")
    @PostMapping("/{number}/applications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void apply(@PathVariable String number, @RequestBody @Valid UseMoney asked, Principal principal) {
        creditNotes.apply(number, asked.invoice(), asked.money(), principal.getName());
    }

    @Operation(
            summary = "Pay back what is left of a credit note",
            description =
                    "It takes the place of the money that paid the document which it corrects, and that money goes out: one"
                            + " movement for each payment, ASKED where somebody must agree first. 409 for more than is left, or than"
                            + " was paid in money.")
    @VersionOf(
            table = "invoice",
            parts = {"allocation(invoice)"},
            partsOf = "number")
    @PostMapping("/{number}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    List<MovementView> refund(
            @PathVariable String number, @RequestBody @Valid RefundCreditNote asked, Principal principal) {
        return refunds.ask(number, asked.reference(), asked.money(), asked.reason(), principal.getName());
    }
}
