package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.schedule.KeptTaxation;
import io.orderwright.platform.ground.columns.QuantityColumn;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.hibernate.annotations.CompositeType;
import org.jspecify.annotations.Nullable;

/** What a document covers: a quantity of an order's line, a deposit, or a charge beside the goods. Written once. */
@Embeddable
public class InvoiceLine {

    private int lineNo;
    private @Nullable Integer orderLine;
    private @Nullable String unit;

    @CompositeType(QuantityColumn.class)
    @AttributeOverride(name = "amount", column = @Column(name = "quantity"))
    private @Nullable Quantity quantity;

    private @Nullable String deposit;

    @Enumerated(EnumType.STRING)
    private @Nullable InvoiceCharge charge;

    private Fraction taxRate;

    @Embedded
    private KeptTaxation asked;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected InvoiceLine() {}

    private InvoiceLine(
            @Nullable Integer orderLine,
            @Nullable Quantity quantity,
            @Nullable String deposit,
            Fraction taxRate,
            Taxation amounts) {
        this.orderLine = orderLine;
        this.unit = quantity == null ? null : quantity.unit();
        this.quantity = quantity;
        this.deposit = deposit;
        this.taxRate = taxRate;
        this.asked = new KeptTaxation(amounts);
    }

    /** A quantity of an order's line; 0 where only its price is corrected. */
    static InvoiceLine goods(int orderLine, Quantity quantity, Fraction taxRate, Taxation amounts) {
        return new InvoiceLine(orderLine, quantity, null, taxRate, amounts);
    }

    /** The part of a deposit that has this tax rate; negative where it is deducted. */
    static InvoiceLine deposit(String number, Fraction taxRate, Taxation amounts) {
        return new InvoiceLine(null, null, number, taxRate, amounts);
    }

    /** What is asked for beside the goods, at this tax rate. */
    static InvoiceLine charge(InvoiceCharge charge, Fraction taxRate, Taxation amounts) {
        InvoiceLine line = new InvoiceLine(null, null, null, taxRate, amounts);
        line.charge = charge;
        return line;
    }

    void placed(int place) {
        lineNo = place;
    }

    int lineNo() {
        return lineNo;
    }

    @Nullable
    Integer orderLine() {
        return orderLine;
    }

    /** Of an order's line; a deposit has none. */
    Quantity quantity() {
        return Objects.requireNonNull(quantity, "a deposit has no quantity");
    }

    /** Whether it asks for goods, and not only for another price of them, or a deposit. */
    boolean ofGoods() {
        return quantity != null && quantity.isPositive();
    }

    @Nullable
    String deposit() {
        return deposit;
    }

    @Nullable
    InvoiceCharge charge() {
        return charge;
    }

    Fraction taxRate() {
        return taxRate;
    }

    /** @param currency the document's */
    Taxation amounts(String currency) {
        return asked.amounts(currency);
    }

    /** @param currency the document's */
    InvoicedLine view(String currency) {
        Taxation amounts = amounts(currency);
        return new InvoicedLine(
                lineNo, orderLine, quantity, deposit, charge, taxRate, amounts.net(), amounts.tax(), amounts.gross());
    }
}
