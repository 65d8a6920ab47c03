package io.orderwright.fulfilment.stock.web;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.platform.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place among the lines of a voucher as one word: the line before it, by all that lines are sorted by. */
final class LinePlace {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 4;

    private LinePlace() {}

    static String after(VoucherLine line) {
        String text = String.join(BETWEEN, line.orderNumber(), line.delivery(), line.sku(), line.warehouse());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal INVALID for what {@link #after} never made */
    static VoucherPlace of(String place) {
        String[] parts = parts(place);
        if (parts.length != PARTS) {
            throw Refusal.invalid("after", "request.no-such-page", place);
        }
        return new VoucherPlace(parts[0], parts[1], parts[2], parts[3]);
    }

    private static String[] parts(String place) {
        try {
            return new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8).split(BETWEEN, -1);
        } catch (IllegalArgumentException malformed) {
            return new String[0];
        }
    }
}
