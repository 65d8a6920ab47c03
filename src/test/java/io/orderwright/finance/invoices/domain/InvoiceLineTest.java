package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A line of a document is numbers, which its document makes amounts. */
@Tag("unit")
@Tag("money")
class InvoiceLineTest {

    private static final Taxation AMOUNTS = Bills.amounts("100.00", "13.00", "113.00");

    @Test
    void itsAmountsAreOfTheDocumentsCurrency() {
        InvoiceLine line = InvoiceLine.goods(3, Quantity.of(new BigDecimal("2.500"), "m"), Bills.rate("0.13"), AMOUNTS);
        assertThat(line.amounts("CNY")).isEqualTo(AMOUNTS);
        assertThat(line.amounts("EUR").gross()).isEqualTo(Money.parse("113.00 EUR"));
        InvoicedLine told = line.view("CNY");
        assertThat(told.orderLine()).isEqualTo(3);
        assertThat(told.quantity()).hasToString("2.5 m");
        assertThat(told.unit()).isEqualTo("m");
        assertThat(told.taxRate()).hasToString("13 %");
        assertThat(told.net()).hasToString("100.00 CNY");
    }

    @Test
    void aDepositHasNoQuantity() {
        InvoiceLine line = InvoiceLine.deposit("IN-1", Bills.rate("0.13"), AMOUNTS.negated());
        assertThat(line.ofGoods()).isFalse();
        assertThat(line.view("CNY").unit()).isNull();
        assertThat(line.view("CNY").quantity()).isNull();
        assertThat(line.view("CNY").gross()).hasToString("-113.00 CNY");
    }
}
