package io.orderwright.finance.invoices.schedule;

import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.CompositeType;

/** What a document asks for, in its currency; written once. */
@Embeddable
public record AskedAmounts(
        @CompositeType(MoneyColumn.class)
        @AttributeOverride(name = "amount", column = @Column(name = "net", updatable = false))
        Money net,

        @CompositeType(MoneyColumn.class)
        @AttributeOverride(name = "amount", column = @Column(name = "tax", updatable = false))
        Money tax,

        @CompositeType(MoneyColumn.class)
        @AttributeOverride(name = "amount", column = @Column(name = "gross", updatable = false))
        Money gross) {

    public static AskedAmounts of(Taxation amounts) {
        return new AskedAmounts(amounts.net(), amounts.tax(), amounts.gross());
    }

    public Taxation amounts() {
        return new Taxation(net, tax, gross);
    }
}
