package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1/invoices")
class WriteOffsApi {

    private final WriteOffs writeOffs;

    WriteOffsApi(WriteOffs writeOffs) {
        this.writeOffs = writeOffs;
    }

    /**
     * What is given up of a document.
     *
     * @param cause SMALL_REST, BANK_CHARGE or UNCOLLECTABLE
     * @param reference yours: among the write-offs of this document it stands for one
     * @param amount in the currency given; absent for all that is open
     * @param currency needed with an amount
     * @param words why, in words
     */
    record WriteOffDocument(
            @NotNull WriteOffCause cause,
            @NotBlank @Size(max = 64) String reference,

            @Nullable @Positive @Digits(integer = 15, fraction = 4)
            SaidNumber amount,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotBlank @Size(max = 200) String words) {

        /** @throws Refusal INVALID for an amount without its currency, or with more decimals than it has */
        AskWriteOff of(String invoice) {
            if (amount != null && currency == null) {
                throw Refusal.invalid("currency", "receipt.currency-missing");
            }
            return new AskWriteOff(
                    invoice,
                    reference,
                    cause,
                    amount == null || currency == null ? null : amount.money(currency),
                    words);
        }
    }

    /** @param words why it is owed again */
    record TakeBackWriteOff(@NotBlank @Size(max = 200) String words) {}

    @Operation(summary = "What of a document was written off, and taken back, in the order in which it was asked")
    @GetMapping("/{number}/write-offs")
    List<WriteOffView> ofInvoice(@PathVariable String number) {
        return writeOffs.ofInvoice(number);
    }

    @Operation(
            summary = "Write some of a document off: a small rest, a bank's charge, what nobody can collect",
            description =
                    "No tax is taken back: a correction does that. 201 when it is new, with the state ASKED where somebody must"
                            + " agree first; 200 when the same was asked for before; 409 for more than is open, before finance has"
                            + " the document, when the reference was used with other content, or while another write-off of it is"
                            + " asked about.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @VersionOf(
            table = "invoice",
            parts = {"allocation(invoice)"},
            partsOf = "number")
    @PostMapping("/{number}/write-offs")
    ResponseEntity<WriteOffView> writeOff(
            @PathVariable String number, @RequestBody @Valid WriteOffDocument asked, Principal principal) {
        return answered(writeOffs.ask(asked.of(number), principal.getName()));
    }

    @Operation(summary = "One write-off: who asked and agreed, and what finance knows of it")
    @VersionOf(table = "write_off")
    @GetMapping("/write-offs/{number}")
    WriteOffView writeOff(@PathVariable String number) {
        return writeOffs.get(number);
    }

    @Operation(
            summary = "Ask again for what was written off: the customer pays after all, or it was written off wrongly",
            description = "Answers the write-off that takes the other one back. 200 when it was asked for before.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @VersionOf(table = "write_off")
    @PostMapping("/write-offs/{number}/reversal")
    ResponseEntity<WriteOffView> takeBack(
            @PathVariable String number, @RequestBody @Valid TakeBackWriteOff asked, Principal principal) {
        return answered(writeOffs.takeBack(number, asked.words(), principal.getName()));
    }

    private static ResponseEntity<WriteOffView> answered(WriteOffView writeOff) {
        return ResponseEntity.status(writeOff.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(writeOff);
    }
}
