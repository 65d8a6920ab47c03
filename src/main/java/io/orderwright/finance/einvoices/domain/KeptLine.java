package io.orderwright.finance.einvoices.domain;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.reference.ZeroRate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line as it is asked for. */
@Embeddable
class KeptLine {

    private boolean discount;
    private String item;

    /** With its unit, as one text. */
    private @Nullable String quantity;

    private @Nullable String unitPrice;

    @AttributeOverride(name = "amount", column = @Column(name = "net"))
    @CompositeType(MoneyColumn.class)
    private Money net;

    @AttributeOverride(name = "amount", column = @Column(name = "tax"))
    @CompositeType(MoneyColumn.class)
    private Money tax;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private Percent taxRate;

    @Enumerated(EnumType.STRING)
    private @Nullable ZeroRate zeroRate;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected KeptLine() {}

    KeptLine(EInvoiceLine line) {
        this.discount = line.discount();
        this.item = line.item();
        this.quantity = line.quantity() == null ? null : line.quantity().toString();
        this.unitPrice = line.unitPrice();
        this.net = line.net();
        this.tax = line.tax();
        this.currency = line.net().code();
        this.taxRate = line.taxRate();
        this.zeroRate = line.zeroRate();
    }

    EInvoiceLine view(int lineNo) {
        return new EInvoiceLine(
                lineNo,
                discount,
                item,
                quantity == null ? null : Quantity.parse(quantity),
                unitPrice,
                net,
                tax,
                taxRate,
                zeroRate);
    }
}
