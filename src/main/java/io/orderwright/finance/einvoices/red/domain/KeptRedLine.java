package io.orderwright.finance.einvoices.red.domain;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.red.RedLine;
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

/** A line as it is taken back. */
@Embeddable
class KeptRedLine {

    private int blueLine;
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
    protected KeptRedLine() {}

    KeptRedLine(RedLine line) {
        EInvoiceLine taken = line.taken();
        Quantity counted = taken.quantity();
        this.blueLine = line.blueLine();
        this.discount = taken.discount();
        this.item = taken.item();
        this.quantity = counted == null ? null : counted.toString();
        this.unitPrice = taken.unitPrice();
        this.net = taken.net();
        this.tax = taken.tax();
        this.currency = taken.net().code();
        this.taxRate = taken.taxRate();
        this.zeroRate = taken.zeroRate();
    }

    RedLine view(int lineNo) {
        return new RedLine(
                blueLine,
                new EInvoiceLine(
                        lineNo,
                        discount,
                        item,
                        quantity == null ? null : Quantity.parse(quantity),
                        unitPrice,
                        net,
                        tax,
                        taxRate,
                        zeroRate));
    }
}
