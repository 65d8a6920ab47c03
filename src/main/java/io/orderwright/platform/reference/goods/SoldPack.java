package io.orderwright.platform.reference.goods;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The pack in which a line was ordered, as it was then. The line's quantity stays that of the goods' own unit.
 *
 * @param name of the pack
 * @param pieces how many units are in one
 * @param price of one pack, where the line is priced by the pack; absent where a unit has the price
 */
public record SoldPack(
        String name, BigDecimal pieces, @Nullable BigDecimal price) {

    /** So fine that no rounding to money can come out otherwise. */
    private static final int EXACT = 30;

    /** A price list's decimals. */
    private static final int PRICE_DECIMALS = 4;

    public static SoldPack of(Pack pack, @Nullable BigDecimal price) {
        return new SoldPack(pack.name(), pack.pieces(), price);
    }

    public Pack pack() {
        return new Pack(name, pieces);
    }

    /** What a quantity costs by the price of a pack, before any rounding to money. */
    public static BigDecimal amount(BigDecimal price, BigDecimal quantity, BigDecimal pieces) {
        return price.multiply(quantity).divide(pieces, EXACT, RoundingMode.HALF_UP);
    }

    /** The price of one unit that a price of a pack comes to, rounded to a price's decimals: to be read, never to be multiplied. */
    public static BigDecimal ofOne(BigDecimal price, BigDecimal pieces) {
        return price.divide(pieces, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whole packs and what is over, for example {@code 2 box 11 pc}. */
    public String shown(Quantity quantity) {
        BigDecimal[] parts = quantity.amount().divideToIntegralValue(pieces).signum() == 0
                ? new BigDecimal[] {BigDecimal.ZERO, quantity.amount()}
                : quantity.amount().divideAndRemainder(pieces);
        String packs = parts[0].signum() == 0 ? "" : PlainNumber.of(parts[0]) + " " + name;
        String over = parts[1].signum() == 0 && parts[0].signum() != 0
                ? ""
                : PlainNumber.of(parts[1]) + " " + quantity.unit();
        return packs.isEmpty() || over.isEmpty() ? packs + over : packs + " " + over;
    }
}
