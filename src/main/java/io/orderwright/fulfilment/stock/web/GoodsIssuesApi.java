package io.orderwright.fulfilment.stock.web;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.platform.ground.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Stock")
@RestController
@RequestMapping("/api/v1/goods-issues")
class GoodsIssuesApi {

    private static final String OF_OLD = "Of the last line seen; use after";

    private final GoodsIssues issues;

    GoodsIssuesApi(GoodsIssues issues) {
        this.issues = issues;
    }

    @Operation(summary = "Vouchers of goods issues, the newest first, a page at a time")
    @GetMapping
    Page<GoodsIssueVoucher> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(issues.page(before, size + 1), size, voucher -> String.valueOf(voucher.id()));
    }

    @Operation(summary = "One voucher")
    @GetMapping("/{number}")
    GoodsIssueVoucher get(@PathVariable String number) {
        return issues.get(number);
    }

    @Operation(summary = "What a voucher tells of, by order, delivery and SKU, a page at a time")
    @GetMapping("/{number}/lines")
    Page<VoucherLine> lines(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @Parameter(deprecated = true, description = OF_OLD) @RequestParam(defaultValue = "") String afterOrder,
            @Parameter(deprecated = true, description = OF_OLD) @RequestParam(defaultValue = "") String afterDelivery,
            @Parameter(deprecated = true, description = OF_OLD) @RequestParam(defaultValue = "") String afterSku,
            @Parameter(deprecated = true, description = OF_OLD) @RequestParam(defaultValue = "") String afterWarehouse,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        VoucherPlace before = after.isEmpty()
                ? new VoucherPlace(afterOrder, afterDelivery, afterSku, afterWarehouse)
                : LinePlace.of(after);
        issues.get(number);
        return Page.of(issues.lines(number, before, size + 1), size, LinePlace::after);
    }
}
