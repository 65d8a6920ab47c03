package io.orderwright.fulfilment.stock.web;

import io.orderwright.fulfilment.stock.AvailableToPromise;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Stock")
@RestController
@RequestMapping("/api/v1/stock")
class ExpectedApi {

    private final ExpectedReceipts receipts;

    ExpectedApi(ExpectedReceipts receipts) {
        this.receipts = receipts;
    }

    @Operation(summary = "Goods on their way, the first due first, a page at a time")
    @GetMapping("/expected")
    Page<ExpectedReceipt> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        LocalDate day = LocalDate.of(1, 1, 1);
        long id = 0;
        if (!after.isEmpty()) {
            try {
                int slash = after.indexOf('_');
                day = LocalDate.parse(after.substring(0, slash));
                id = Long.parseLong(after, slash + 1, after.length(), 10);
            } catch (RuntimeException e) {
                throw Refusal.invalid("after", "request.no-such-page", after);
            }
        }
        return Page.of(receipts.page(day, id, size + 1), size, expected -> expected.dueOn() + "_" + expected.id());
    }

    @Operation(summary = "One of the goods on their way, or what became of it")
    @VersionOf(table = "expected_receipt", key = "id", variables = "id")
    @GetMapping("/expected/{id}")
    ExpectedReceipt get(@PathVariable long id) {
        return receipts.get(id);
    }

    @Operation(
            summary = "Say what is on its way, or bring it up to date",
            description =
                    "Once per reference and SKU. Receipts under the same reference, or booked against it, close it when all has come.")
    @VersionOf(
            table = "expected_receipt",
            key = {"reference", "sku"},
            variables = {"reference", "sku"},
            inBody = true)
    @PostMapping("/expected")
    ExpectedReceipt expect(@RequestBody @Valid ExpectReceipt receipt, Principal principal) {
        return receipts.expect(receipt, principal.getName());
    }

    @Operation(summary = "Say that nothing more of it will come")
    @VersionOf(table = "expected_receipt", key = "id", variables = "id")
    @PostMapping("/expected/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id, Principal principal) {
        receipts.cancel(id, principal.getName());
    }

    @Operation(summary = "What can be promised of a SKU from today on, with every day on which that changes")
    @GetMapping("/promises")
    List<AvailableToPromise> promises(@RequestParam String sku) {
        return receipts.promises(sku);
    }
}
