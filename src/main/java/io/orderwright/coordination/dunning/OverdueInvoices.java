package io.orderwright.coordination.dunning;

import io.orderwright.finance.dunning.ports.OverdueMoney;
import io.orderwright.finance.invoices.records.OverdueRows;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers should have paid, as invoices have it, and what amounts are worth. */
@Component
class OverdueInvoices implements OverdueMoney {

    /** Rates are asked for so many units, so that rounding takes nothing away. */
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000_000);

    private static final int DIGITS = 12;

    private final OverdueRows rows;
    private final ProductCatalog catalog;

    OverdueInvoices(OverdueRows rows, ProductCatalog catalog) {
        this.rows = rows;
        this.catalog = catalog;
    }

    @Override
    public List<OverdueRow> overdue(LocalDate day, @Nullable String customer) {
        return rows.dueBefore(day, customer).stream()
                .map(row -> new OverdueRow(
                        row.invoice(),
                        row.order(),
                        row.rowNo(),
                        row.customer(),
                        row.dueOn(),
                        row.asked(),
                        row.open(),
                        row.payments().stream()
                                .map(paid -> new DayPayment(paid.day(), paid.amount()))
                                .toList()))
                .toList();
    }

    @Override
    public boolean isOf(String invoice, String customer) {
        return rows.isOf(invoice, customer);
    }

    @Override
    public Money inCompanyCurrency(Money amount) {
        return catalog.inCompanyCurrency(amount.amount(), amount.code());
    }

    @Override
    public Money inCurrency(Money companyAmount, String currency) {
        Money worth = catalog.inCompanyCurrency(MANY, currency);
        return worth.equals(ProductCatalog.UNKNOWN)
                ? companyAmount
                : Money.rounded(
                        companyAmount.amount().multiply(MANY).divide(worth.amount(), DIGITS, RoundingMode.HALF_UP),
                        currency);
    }

    @Override
    public String companyCurrency() {
        return ProductCatalog.COMPANY_CURRENCY;
    }
}
