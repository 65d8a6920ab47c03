package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.ageing.AgeBucket;
import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.finance.invoices.ageing.OpenRowFilter;
import io.orderwright.finance.invoices.ageing.OpenRows;
import io.orderwright.finance.invoices.ageing.Receivables;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1")
class OpenItemsApi {

    private final OpenRows rows;

    OpenItemsApi(OpenRows rows) {
        this.rows = rows;
    }

    @Operation(
            summary = "What customers have still to pay, row by row, the first due first, a page at a time",
            description =
                    "Of one customer, in one currency, only what is overdue, or only what has been overdue for so long. awaited is a"
                            + " deposit for which its order waits: it is not overdue whatever its day. What is left of credit notes,"
                            + " and money that waits, is in the sums of /receivables.")
    @GetMapping("/open-items")
    Page<OpenRow> list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable AgeBucket bucket,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return rows.page(new OpenRowFilter(customer, currency, overdue, bucket), after, limit);
    }

    @Operation(
            summary =
                    "What is to be paid in each currency, by how long it has been overdue, and days' sales outstanding",
            description =
                    "salesOutstanding is what is open less what is left of credit notes, divided by what was invoiced in the last 90"
                            + " days less credit notes, times 90, in whole days; absent where nothing was invoiced in them. Of one"
                            + " customer where that is asked for.")
    @GetMapping("/receivables")
    List<Receivables> receivables(@RequestParam(defaultValue = "") String customer) {
        return rows.receivables(customer);
    }
}
