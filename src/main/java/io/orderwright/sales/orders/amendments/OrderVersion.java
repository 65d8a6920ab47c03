package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ShipTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order asked for from a moment on.
 *
 * @param version 1 for what was placed
 * @param changeOrder the change that made it; absent for the first
 * @param head absent in versions of the time when that could not be changed
 */
public record OrderVersion(
        String orderNumber,
        int version,
        @Nullable String changeOrder,
        String reason,
        String changedBy,
        Instant changedAt,
        Money net,
        Money tax,
        Money gross,
        List<VersionLine> lines,
        @Nullable VersionHead head) {

    /**
     * What it said of the order as a whole: for when it was wanted and where its goods and bills went, absent where it named none.
     *
     * @param paymentTerms by their code; absent in versions of the time when they could not be changed
     */
    public record VersionHead(
            @Nullable LocalDate requestedOn,
            @Nullable ShipTo shipTo,
            @Nullable BillingAddress billTo,
            @Nullable String paymentTerms) {}

    /** As it was kept: quantity in {@code unit}, price and amount in the order's currency. What partners were told of it stays the
     * same text.
     *
     * @param discount absent in versions of the time when it was not kept
     */
    public record VersionLine(
            int lineNo,
            String sku,
            String name,
            String unit,
            SaidNumber quantity,
            SaidNumber unitPrice,
            @Nullable Fraction discount,
            SaidNumber gross) {

        static VersionLine of(OrderView.LineView line) {
            return new VersionLine(
                    line.lineNo(),
                    line.sku(),
                    line.name(),
                    line.unit(),
                    new SaidNumber(line.ordered().kept()),
                    new SaidNumber(line.unitPrice().amount()),
                    line.discount(),
                    new SaidNumber(line.gross().amount()));
        }

        /** How much was wanted. */
        public Quantity ordered() {
            return quantity.quantity(unit);
        }
    }

    static OrderVersion of(
            OrderView order, int version, @Nullable String changeOrder, String reason, String by, Instant at) {
        return new OrderVersion(
                order.number(),
                version,
                changeOrder,
                reason,
                by,
                at,
                order.net(),
                order.tax(),
                order.gross(),
                order.lines().stream().map(VersionLine::of).toList(),
                new VersionHead(
                        order.requestedOn(),
                        order.shipTo(),
                        order.billTo(),
                        order.paymentTerms().code()));
    }

    /** How much was wanted in one of its lines; absent for one that it does not have (any more). */
    public @Nullable Quantity ordered(int lineNo) {
        VersionLine line = line(lineNo);
        return line == null ? null : line.ordered();
    }

    /** One of its lines; absent where it does not have it (any more). */
    public @Nullable VersionLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElse(null);
    }
}
