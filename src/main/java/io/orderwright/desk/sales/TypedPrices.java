package io.orderwright.desk.sales;

import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.changes.PriceChange;
import io.orderwright.sales.changes.PriceChange.AskedPrice;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices and discounts that are typed anew, discounts in per cent. */
final class TypedPrices {

    private static final int DECIMALS = 4;

    private TypedPrices() {}

    /** The form as the order stands. */
    static void fill(OrderView order, Map<String, String> typed) {
        order.lines().forEach(line -> {
            typed.put("price-" + line.lineNo(), PlainNumber.of(price(line)));
            typed.put("discount-" + line.lineNo(), PlainNumber.of(percent(line)));
        });
    }

    /** @return nothing where all stay */
    static @Nullable PriceChange read(OrderView order, TypedForm form) {
        List<AskedPrice> lines = new ArrayList<>();
        for (LineView line : order.lines()) {
            BigDecimal price = other(form, "price-" + line.lineNo(), price(line));
            BigDecimal percent = other(form, "discount-" + line.lineNo(), percent(line));
            if (price != null || percent != null) {
                lines.add(new AskedPrice(line.lineNo(), price, percent == null ? null : percent.movePointLeft(2)));
            }
        }
        return lines.isEmpty() ? null : new PriceChange(lines, form.optional("evidence"));
    }

    private static @Nullable BigDecimal other(TypedForm form, String field, BigDecimal now) {
        if (!form.values().containsKey(field)) {
            return null;
        }
        BigDecimal typed = form.number(field, DECIMALS);
        return form.errors().containsKey(field) || typed.compareTo(now) == 0 ? null : typed;
    }

    private static BigDecimal price(LineView line) {
        SoldPack pack = line.pack();
        BigDecimal one = line.unitPrice().amount();
        return pack == null ? one : Objects.requireNonNullElse(pack.price(), one);
    }

    private static BigDecimal percent(LineView line) {
        return line.discount().number().movePointRight(2);
    }
}
