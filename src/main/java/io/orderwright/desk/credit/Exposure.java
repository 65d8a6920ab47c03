package io.orderwright.desk.credit;

import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a customer owes, by its parts.
 *
 * @param notShipped accepted orders whose goods have not left
 * @param shipped goods that have left and are not invoiced yet
 * @param free what is left of the limit; negative beyond it
 * @param used per cent of the limit; absent (-1) without one
 * @param segments for the bar, each in per cent of its whole width
 * @param mark where the limit stands on the bar, in per cent of its width
 */
record Exposure(
        CreditPicture picture,
        Money notShipped,
        Money shipped,
        Money free,
        int used,
        List<Segment> segments,
        String mark) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One colour of the bar. */
    record Segment(String name, String from, String width) {}

    /** @param shipped what of the open orders has left the house */
    static Exposure of(CreditPicture picture, Money shipped) {
        Money notShipped = picture.openOrders().minus(shipped);
        BigDecimal limit = picture.limit().amount();
        BigDecimal whole = picture.openOrders()
                .plus(picture.receivables())
                .amount()
                .max(limit)
                .max(BigDecimal.ONE);
        BigDecimal first = share(picture.receivables().amount(), whole);
        BigDecimal second = share(shipped.amount(), whole);
        BigDecimal third = share(notShipped.amount(), whole);
        int used = limit.signum() <= 0
                ? -1
                : share(picture.exposure().amount().max(BigDecimal.ZERO), limit)
                        .setScale(0, RoundingMode.CEILING)
                        .intValue();
        return new Exposure(
                picture,
                notShipped,
                shipped,
                picture.limit().minus(picture.exposure()),
                used,
                List.of(
                        new Segment("receivables", "0%", first + "%"),
                        new Segment("shipped", first + "%", second + "%"),
                        new Segment("open", first.add(second) + "%", third + "%")),
                share(limit, whole) + "%");
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.max(BigDecimal.ZERO).multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
