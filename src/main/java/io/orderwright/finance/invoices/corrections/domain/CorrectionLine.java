package io.orderwright.finance.invoices.corrections.domain;

import io.orderwright.finance.invoices.corrections.CorrectionView.CorrectedLine;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What of one line is taken back: a quantity, or an amount. Written once. */
@Embeddable
class CorrectionLine {

    private int orderLine;
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal amount;

    protected CorrectionLine() {}

    CorrectionLine(int orderLine, @Nullable BigDecimal quantity, @Nullable BigDecimal amount) {
        this.orderLine = orderLine;
        this.quantity = quantity;
        this.amount = amount;
    }

    int orderLine() {
        return orderLine;
    }

    @Nullable
    BigDecimal quantity() {
        return quantity;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    CorrectedLine view() {
        return new CorrectedLine(orderLine, quantity, amount);
    }
}
