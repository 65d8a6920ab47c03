package io.orderwright.approvals.domain;

import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Money in one column, since it always is in the company's currency. */
@Converter
class CompanyMoney implements AttributeConverter<Money, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
        return money.amount();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal amount) {
        return Money.of(amount, ProductCatalog.COMPANY_CURRENCY);
    }
}
