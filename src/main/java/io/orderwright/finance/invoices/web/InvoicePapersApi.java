package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.papers.InvoicePapers;
import io.orderwright.finance.invoices.papers.PaperFor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/v1/invoices/{number}/paper")
class InvoicePapersApi {

    private final InvoicePapers papers;

    InvoicePapersApi(InvoicePapers papers) {
        this.papers = papers;
    }

    @Operation(
            summary = "A document as PDF, in the language asked for (zh-CN or en)",
            description =
                    "Invoices, deposits, credit and debit notes, as they were issued: what is paid of them is not on it. 409 for"
                            + " one of the time before, whose paper is where it was issued.")
    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @RequestParam(required = false) @Nullable Locale language, Locale preferred) {
        byte[] paper = papers.pdf(number, language == null ? preferred : language, PaperFor.DESK);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }
}
