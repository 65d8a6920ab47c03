package io.orderwright.desk.amounts;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every page shows numbers: templates ask {@code @amounts} and format nothing themselves. English and Chinese write numbers
 * alike, with commas between thousands and a point before the decimals. What is absent is an empty text.
 */
@Component("amounts")
public class PageAmounts {

    private static final Pattern KEPT = Pattern.compile("(-?\\d{4,}\\.\\d+)((?: [A-Z]{3})?)");

    PageAmounts() {}

    /** An amount, or a price of one unit, with the decimals of its currency, without its code: {@code 1,234.50}. */
    public String amount(@Nullable Object amount) {
        if (amount instanceof Money money) {
            return money.grouped();
        }
        return amount instanceof UnitPrice price ? amount(price.amount(), price.currency()) : nothing(amount);
    }

    /** A number that is so much of this currency: at least the currency's decimals, and more where it has more. */
    public String amount(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : PlainNumber.groupedPrice(amount, currency);
    }

    /** An amount with its currency: {@code 1,234.50 CNY}. */
    public String money(@Nullable Money amount) {
        return amount == null ? "" : amount.grouped() + " " + amount.code();
    }

    /** An amount that was kept as a text, {@code 1234.50 CNY} or {@code 1234.50}, written as the others; any other text stays. */
    public String kept(String text) {
        Matcher amount = KEPT.matcher(text);
        if (!amount.matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(amount.group(1));
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number) + amount.group(2);
    }

    /** A quantity, or a plain number, without zeros behind it and without its unit: {@code 2.5}. */
    public String quantity(@Nullable Object quantity) {
        if (quantity instanceof Quantity counted) {
            return counted.plain();
        }
        if (quantity instanceof SaidNumber said) {
            return said.toString();
        }
        return quantity instanceof BigDecimal number ? PlainNumber.of(number) : nothing(quantity);
    }

    /** A share of one in per cent: {@code 13 %}. */
    public String percent(@Nullable Object share) {
        if (share instanceof BigDecimal number) {
            return new Fraction(number).toString();
        }
        return share instanceof Fraction fraction ? fraction.toString() : nothing(share);
    }

    /** What is said to a tenth, always with it: {@code 80.0}. */
    public String tenths(BigDecimal number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    /** A rate with the decimals that it was entered with. */
    public String rate(BigDecimal rate) {
        return rate.toPlainString();
    }

    /** So many: {@code 1,234}. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** @throws IllegalArgumentException for anything but nothing: a page must not show what nobody knows how to show */
    private static String nothing(@Nullable Object value) {
        if (value != null) {
            throw new IllegalArgumentException(
                    "no page shows " + value.getClass().getName() + " as a number");
        }
        return "";
    }
}
