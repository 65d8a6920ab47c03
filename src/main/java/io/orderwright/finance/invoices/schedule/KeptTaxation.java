package io.orderwright.finance.invoices.schedule;

import io.orderwright.platform.kernel.Taxation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Net, tax and gross as tables keep them: written once. */
@Embeddable
public class KeptTaxation {

    @Column(updatable = false)
    private BigDecimal net;

    @Column(updatable = false)
    private BigDecimal tax;

    @Column(updatable = false)
    private BigDecimal gross;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected KeptTaxation() {}

    public KeptTaxation(Taxation amounts) {
        this.net = amounts.net();
        this.tax = amounts.tax();
        this.gross = amounts.gross();
    }

    public Taxation amounts() {
        return new Taxation(net, tax, gross);
    }
}
