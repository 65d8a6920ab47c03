package io.orderwright.finance.invoices.schedule;

import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Net, tax and gross of a row whose currency its document says; written once. */
@Embeddable
public class KeptTaxation {

    @Column(updatable = false)
    private SaidNumber net;

    @Column(updatable = false)
    private SaidNumber tax;

    @Column(updatable = false)
    private SaidNumber gross;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected KeptTaxation() {}

    public KeptTaxation(Taxation amounts) {
        this.net = new SaidNumber(amounts.net().amount());
        this.tax = new SaidNumber(amounts.tax().amount());
        this.gross = new SaidNumber(amounts.gross().amount());
    }

    /** @param currency the document's */
    public Taxation amounts(String currency) {
        return new Taxation(net.money(currency), tax.money(currency), gross.money(currency));
    }
}
