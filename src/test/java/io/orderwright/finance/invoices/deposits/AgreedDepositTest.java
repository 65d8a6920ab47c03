package io.orderwright.finance.invoices.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.BillableOrder.ExchangedGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deposits ask for: parts of the order that make it, to the cent. */
@Tag("unit")
@Tag("money")
class AgreedDepositTest {

    private static final LocalDate ORDERED = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({
        // A1, A5, A6, A11 and A12
        "12870.59, '50 ORDER 0 DEPOSIT SHIPMENT, 50 ORDER 10 DEPOSIT', 6435.30 SHIPMENT 28; 6435.29 NONE 28",
        "0.51, '100 ORDER 40 DEPOSIT SUPPLY', 0.51 SUPPLY 11",
        "850.09, '100 ORDER 0 DEPOSIT', 850.09 NONE 28",
        "100.00, '33.33 ORDER 0 DEPOSIT, 33.33 ORDER 0 DEPOSIT, 33.34 ORDER 0 DEPOSIT', 33.33 NONE 28; 33.33 NONE 28; 33.34 NONE 28",
        "14432.40, '30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30', 4329.72 SUPPLY 28",
        "0.01, '30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30', ''"
    })
    void theyAddUp(String gross, String rows, String deposits) {
        PaymentTerms terms = new PaymentTerms("D", null, TermsText.rows(rows), BillingBasis.SCHEDULE);
        Taxation total = Taxation.included(Money.parse(gross + " CNY"), new Fraction(new BigDecimal("0.13")));
        BillableOrder order =
                new BillableOrder("SO-1", "C-1", "CNY", total, new BillableTerms(terms, ORDERED, null), List.of());
        assertThat(words(order)).isEqualTo(deposits);
    }

    /** What goods cost more that go out for others is paid before they leave, whatever the terms say; and no more than the order is for. Where nothing is paid first, as for the same goods once more, no deposit of the terms is asked for. */
    @ParameterizedTest
    @Tag("aftersales")
    @CsvSource({"40.00, 40.00 SHIPMENT 28", "130.00, 120.00 SHIPMENT 28", "0.00, ''", "-20.00, ''", ", ''"})
    void theDifferenceOfAnExchangeComesInsteadOfTheTerms(@Nullable String due, String deposits) {
        PaymentTerms terms = new PaymentTerms(
                "D", null, TermsText.rows("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30"), BillingBasis.SCHEDULE);
        Taxation total = Taxation.included(Money.parse("120.00 CNY"), new Fraction(new BigDecimal("0.13")));
        ExchangedGoods exchanged =
                new ExchangedGoods("SO-0", Money.parse("10.00 CNY"), due == null ? null : Money.parse(due + " CNY"));
        BillableOrder order = new BillableOrder(
                "SO-1", "C-1", "CNY", total, new BillableTerms(terms, ORDERED, null, exchanged), List.of());
        assertThat(words(order)).isEqualTo(deposits);
        assertThat(order.terms().dueDays(LocalDate.of(2026, 11, 28)))
                .as("nothing of its invoice is due before it would be without deposits")
                .containsOnly(LocalDate.of(2026, 12, 28));
    }

    private static String words(BillableOrder order) {
        return AgreedDeposit.of(order, LocalDate.of(2026, 11, 28)).stream()
                .map(one -> one.gross().plain() + " " + one.gate() + " "
                        + one.dueOn().getDayOfMonth())
                .reduce((one, next) -> one + "; " + next)
                .orElse("");
    }
}
