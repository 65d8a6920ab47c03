package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.statements.AccountStatement;
import io.orderwright.finance.invoices.statements.AccountStatements;
import io.orderwright.finance.invoices.statements.StatementPapers;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1/customers/{code}/statement")
class StatementsApi {

    private final AccountStatements statements;
    private final StatementPapers papers;

    StatementsApi(AccountStatements statements, StatementPapers papers) {
        this.statements = statements;
        this.papers = papers;
    }

    @Operation(
            summary = "A customer's statement of account, its lines a page at a time",
            description =
                    "In each currency what was owed before the first day, every document, receipt, refund and bounce with the"
                            + " balance after it, what is owed after the last day, and what that consists of. Without days from the"
                            + " first of last month to today. A positive amount is what the customer owes more. claims are fees and"
                            + " interest of dunning, which are no part of it. Who may not read what customers owe gets documents only.")
    @GetMapping
    AccountStatement get(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Page.LARGEST) int limit) {
        return statements.page(code, statements.days(from, to), after, limit);
    }

    @Operation(
            summary = "The statement as PDF, in the language asked for (zh-CN or en)",
            description = "409 for one of more than 1,000 lines: ask for fewer days.")
    @GetMapping(path = "/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Locale language,
            Locale preferred) {
        AccountStatements.StatementPeriod days = statements.days(from, to);
        byte[] paper = papers.pdf(code, days, language == null ? preferred : language);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("statement-" + code + "-" + days.to() + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }
}
