package io.orderwright.platform.intake.kinds.opening;

import io.orderwright.platform.intake.kinds.FileKind.ReadRow;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what files of moving in have in common: amounts with their currency, days, and rows that agree. */
@Component
class OpeningCells {

    /** Before the decimal point; what many of them add up to is kept as well. */
    private static final int MOST_DIGITS = 12;

    private final Currencies currencies;

    OpeningCells(Currencies currencies) {
        this.currencies = currencies;
    }

    /** The currency of the row; the company's own usual one after a complaint. */
    String currency(Row row) {
        row.needed("currency");
        String code = Objects.requireNonNullElse(row.code("currency"), "");
        try {
            currencies.require("currency", code);
            return code;
        } catch (Refusal refused) {
            row.complain("currency", "intake.currency-unknown");
            return "CNY";
        }
    }

    Money needed(Row row, String column, String currency) {
        row.needed(column);
        return optional(row, column, currency);
    }

    /** Nothing where the cell is empty. */
    Money optional(Row row, String column, String currency) {
        BigDecimal amount = row.number(column, 2);
        keepable(row, column, amount);
        if (amount != null && amount.signum() < 0) {
            row.complain(column, "intake.rule.DecimalMin", 0);
        }
        return Money.of(amount == null ? BigDecimal.ZERO : amount, currency);
    }

    /** Complains of a number with more digits than are kept. */
    static void keepable(Row row, String column, @Nullable BigDecimal number) {
        if (number != null && number.precision() - number.scale() > MOST_DIGITS) {
            row.complain(column, "intake.rule.Digits", MOST_DIGITS);
        }
    }

    LocalDate day(Row row, String column) {
        row.needed(column);
        return Objects.requireNonNullElse(row.date(column), LocalDate.EPOCH);
    }

    /** Complains in rows that say something else about the whole document than its first row. */
    static <T> void agree(List<ReadRow<T>> rows, String... columns) {
        Row first = rows.get(0).row();
        for (ReadRow<T> other : rows.subList(1, rows.size())) {
            for (String column : columns) {
                String again = other.row().raw(column);
                if (!again.isEmpty() && !again.equals(first.raw(column))) {
                    other.row().complain(column, "intake.order-disagrees", first.line(), first.raw(column));
                }
            }
        }
    }

    static <T> boolean clean(List<ReadRow<T>> rows) {
        return rows.stream().allMatch(read -> read.row().clean());
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
