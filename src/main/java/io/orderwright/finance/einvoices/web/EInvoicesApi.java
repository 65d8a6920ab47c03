package io.orderwright.finance.einvoices.web;

import io.orderwright.finance.einvoices.EInvoiceWords;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.ports.EInvoiceTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Electronic invoices")
@RestController
@RequestMapping("/api/v1/e-invoices")
class EInvoicesApi {

    private final ElectronicInvoices invoices;
    private final EInvoiceTasks tasks;
    private final EInvoiceWords words;

    EInvoicesApi(ElectronicInvoices invoices, EInvoiceTasks tasks, EInvoiceWords words) {
        this.invoices = invoices;
        this.tasks = tasks;
        this.words = words;
    }

    /**
     * For which document an invoice is asked.
     *
     * @param document its number
     * @param kind absent for the customer's usual one
     */
    record RequestInvoice(
            @NotBlank @Size(max = 40) String document,
            @Nullable ElectronicInvoiceKind kind) {}

    /** @param comment what was done about it */
    record AskAgain(@Nullable @Size(max = 500) String comment) {}

    /** @param comment why nothing is issued */
    record GiveUpInvoice(@NotBlank @Size(max = 500) String comment) {}

    @Operation(
            summary =
                    "Electronic invoices, the newest first, a page at a time; those in some states where any is named")
    @GetMapping
    Page<ElectronicInvoiceView> list(
            @RequestParam(defaultValue = "") Set<ElectronicInvoiceState> state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            Locale locale) {
        Set<ElectronicInvoiceState> wanted =
                state.isEmpty() ? EnumSet.allOf(ElectronicInvoiceState.class) : EnumSet.copyOf(state);
        return Page.read(
                size,
                most -> invoices.page(after, wanted, most).stream()
                        .map(one -> words.said(one, locale))
                        .toList(),
                ElectronicInvoices::idOf);
    }

    @Operation(
            summary = "Ask the tax platform for an invoice in place of a document",
            description =
                    "201 when it is new; within a moment it is ISSUED with the platform's number, or says what is in the way. 200 when"
                            + " one stands for the document already. 409 for a credit note, another currency than CNY, a document that"
                            + " finance has not booked or that was taken back in whole, where one of another kind stands for it, and"
                            + " where the company issues none.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<ElectronicInvoiceView> request(
            @RequestBody @Valid RequestInvoice asked, Principal principal, Locale locale) {
        ElectronicInvoiceView invoice = invoices.request(asked.document(), asked.kind(), principal.getName());
        return ResponseEntity.status(invoice.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(words.said(invoice, locale));
    }

    @Operation(summary = "One electronic invoice: what was asked for, the platform's number, and what is in the way")
    @VersionOf(table = "electronic_invoice")
    @GetMapping("/{number}")
    ElectronicInvoiceView get(@PathVariable String number, Locale locale) {
        return words.said(invoices.get(number), locale);
    }

    @Operation(
            summary =
                    "Ask the platform again: what was wrong is mended, whoever issues has shown himself, or there is more to issue",
            description =
                    "What was wrong is asked for with the document, its tax rates and the customer's tax profile as they are now. 409"
                            + " when it does not wait for anybody.")
    @VersionOf(table = "electronic_invoice")
    @PostMapping("/{number}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String number, @RequestBody @Valid AskAgain said, Principal principal) {
        tasks.retry(number, Objects.requireNonNullElse(said.comment(), ""), principal.getName());
    }

    @Operation(
            summary =
                    "Issue nothing in place of the document: what is wrong is not mended, nobody shows himself, or no more is waited for",
            description = "Another one may be asked for afterwards, under another number. 409 when it does not wait.")
    @VersionOf(table = "electronic_invoice")
    @PostMapping("/{number}/giving-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable String number, @RequestBody @Valid GiveUpInvoice said, Principal principal) {
        tasks.giveUp(number, said.comment(), principal.getName());
    }
}
