package io.orderwright.platform.intake.kinds.trade;

import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.Weight;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one cell of a product's file cannot say alone: a cost with its currency, and a weight. */
public final class ProductCells {

    private ProductCells() {}

    /** A cost without a currency is in the one that it had, else in that of the price. */
    public static @Nullable UnitCost cost(Row row, @Nullable ProductView known) {
        UnitCost before = known == null ? null : known.cost();
        BigDecimal said = row.has("cost") ? row.number("cost", 4) : before == null ? null : before.amount();
        if (said == null) {
            if (row.text("cost_currency") != null && row.raw("cost").isEmpty()) {
                row.complain("cost_currency", "intake.cost-without-amount");
            }
            return null;
        }
        String currency = row.code("cost_currency");
        if (currency == null) {
            String ofPrice = row.code("currency");
            currency = before != null
                    ? before.currency()
                    : ofPrice != null ? ofPrice : known == null ? "" : known.currency();
        }
        return new UnitCost(said, currency);
    }

    public static @Nullable Weight weight(Row row, @Nullable ProductView known) {
        if (!row.has("weight") && known != null) {
            return known.weight();
        }
        BigDecimal grams = row.number("weight", 3);
        return grams == null ? null : new Weight(grams);
    }

    public static String amount(@Nullable UnitCost cost) {
        return cost == null ? "" : PlainNumber.of(cost.amount());
    }

    public static String currency(@Nullable UnitCost cost) {
        return cost == null ? "" : cost.currency();
    }

    public static String grams(@Nullable Weight weight) {
        return weight == null ? "" : PlainNumber.of(weight.grams());
    }
}
