package io.orderwright.finance.einvoices.web;

import io.orderwright.finance.einvoices.ports.RedLetterTasks;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetterWords;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
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
@RequestMapping("/api/v1/red-letters")
class RedLettersApi {

    private final RedLetters letters;
    private final RedLetterTasks tasks;
    private final RedLetterWords words;

    RedLettersApi(RedLetters letters, RedLetterTasks tasks, RedLetterWords words) {
        this.letters = letters;
        this.tasks = tasks;
        this.words = words;
    }

    /** @param creditNote the number of the document that takes back */
    record RequestRedLetter(@NotBlank @Size(max = 40) String creditNote) {}

    /** @param again whether it is tried again, or, of a void one, another one is asked for; else nothing comes of it */
    record ResolveRedLetter(
            @NotNull Boolean again,
            @NotBlank @Size(max = 500) String comment) {}

    @Operation(summary = "Red letters, the newest first, a page at a time")
    @GetMapping
    Page<RedLetterView> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            Locale locale) {
        return Page.read(
                size,
                most -> letters.page(after, most).stream()
                        .map(one -> words.said(one, locale))
                        .toList(),
                RedLetters::idOf);
    }

    @Operation(
            summary = "Ask the tax platform to take back what a credit note takes back",
            description =
                    "By itself this is asked as soon as finance has booked the credit note of a document with an electronic invoice. 201"
                            + " when it is new, 200 when one stands for the credit note already; 409 for what is no credit note or not"
                            + " booked, without an electronic invoice that is issued, and for more than is left of that.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<RedLetterView> request(
            @RequestBody @Valid RequestRedLetter asked, Principal principal, Locale locale) {
        RedLetterView letter = words.said(letters.request(asked.creditNote(), principal.getName()), locale);
        return ResponseEntity.status(letter.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(letter);
    }

    @Operation(summary = "One red letter: what it takes back, where its confirmation stands, and the platform's number")
    @VersionOf(table = "red_letter")
    @GetMapping("/{number}")
    RedLetterView get(@PathVariable String number, Locale locale) {
        return words.said(letters.get(number), locale);
    }

    @Operation(
            summary = "Ask the tax platform now whether the buyer has confirmed",
            description = "It is asked every hour by itself. 409 unless it waits for somebody.")
    @VersionOf(table = "red_letter")
    @PostMapping("/{number}/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable String number) {
        tasks.look(number);
    }

    @Operation(
            summary = "Say what follows a refusal of the platform, or a void confirmation",
            description = "409 unless finance is asked.")
    @VersionOf(table = "red_letter")
    @PostMapping("/{number}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String number, @RequestBody @Valid ResolveRedLetter said, Principal principal) {
        tasks.resolve(number, said.again(), said.comment(), principal.getName());
    }
}
