package io.orderwright.finance.dunning.web;

import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.finance.dunning.claims.DunningClaims;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.LetterPapers;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Dunning")
@RestController
@RequestMapping("/api/v1/dunning")
class DunningLettersApi {

    private final DunningLetters letters;
    private final LetterPapers papers;
    private final DunningClaims claims;

    DunningLettersApi(DunningLetters letters, LetterPapers papers, DunningClaims claims) {
        this.letters = letters;
        this.papers = papers;
        this.claims = claims;
    }

    /** Why something is done. */
    record SaidReason(@NotBlank @Size(max = 200) String reason) {}

    @Operation(
            summary = "The letters of a customer, the newest first, a page at a time",
            description = "With each row's level: at which levels a row was told before is told by its letters.")
    @GetMapping("/letters")
    Page<LetterView> list(
            @RequestParam @NotBlank String customer,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, most -> letters.ofCustomer(customer, after, most), DunningLetters::idOf);
    }

    @Operation(summary = "One letter, with its rows, fee and interest, or why it does not go out")
    @VersionOf(table = "dunning_letter")
    @GetMapping("/letters/{number}")
    LetterView get(@PathVariable String number) {
        return letters.get(number);
    }

    @Operation(summary = "One letter as PDF, in the language asked for (zh-CN or en)")
    @GetMapping(path = "/letters/{number}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @RequestParam(required = false) @Nullable Locale language, Locale preferred) {
        byte[] paper = papers.pdf(number, language == null ? preferred : language);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }

    @Operation(summary = "Leave a customer out of a run", description = "409 unless the letter is only looked at.")
    @VersionOf(table = "dunning_letter")
    @PostMapping("/letters/{number}/exclusion")
    LetterView leaveOut(@PathVariable String number, @RequestBody @Valid SaidReason said, Principal principal) {
        letters.leaveOut(number, said.reason(), principal.getName());
        return letters.get(number);
    }

    @Operation(
            summary = "Fees and interest that customers were told of, in that order, a page at a time",
            description =
                    "They are no part of what documents ask for: when a document is paid they stay open until somebody waives them.")
    @GetMapping("/claims")
    Page<ClaimView> claimsOf(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, most -> claims.page(customer, open, after, most), ClaimView::id);
    }

    @Operation(summary = "One fee or interest that a customer was told of")
    @VersionOf(table = "dunning_claim", key = "id", variables = "id")
    @GetMapping("/claims/{id}")
    ClaimView claim(@PathVariable long id) {
        return claims.get(id);
    }

    @Operation(summary = "Waive a fee or interest", description = "409 when it was waived before.")
    @VersionOf(table = "dunning_claim", key = "id", variables = "id")
    @PostMapping("/claims/{id}/waiver")
    ClaimView waive(@PathVariable long id, @RequestBody @Valid SaidReason said, Principal principal) {
        return claims.waive(id, said.reason(), principal.getName());
    }
}
