package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.exchange.ExchangeDifferences;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Payments")
@RestController
@RequestMapping("/api/v1/exchange-differences")
class ExchangeDifferencesApi {

    private final ExchangeDifferences differences;

    ExchangeDifferencesApi(ExchangeDifferences differences) {
        this.differences = differences;
    }

    @Operation(
            summary =
                    "What was gained or lost by payments in other currencies, by document and entry, a page at a time",
            description =
                    "Each allocation of a document in another currency than the company's is worth bookValue at the rate of the"
                            + " document's day and paidValue at that of the payment's; what is undone has the same with the other"
                            + " sign. Without a rate of one of the days it waits, and is filled in when one is entered. What was"
                            + " paid before differences were kept has no values and does not wait.")
    @GetMapping
    Page<DifferenceView> list(
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(differences.page(waiting, after, limit + 1), limit, DifferenceView::key);
    }
}
