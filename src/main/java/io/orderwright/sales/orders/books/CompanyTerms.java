package io.orderwright.sales.orders.books;

import io.orderwright.sales.orders.Rounding;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this company prices: {@code orderwright.company.*}.
 *
 * @param pricesIncludeTax whether prices are agreed with the tax in them
 * @param rounding the level at which amounts are rounded
 */
@ConfigurationProperties("orderwright.company")
public record CompanyTerms(
        @DefaultValue("true") boolean pricesIncludeTax,
        @DefaultValue("LINE") Rounding rounding) {}
