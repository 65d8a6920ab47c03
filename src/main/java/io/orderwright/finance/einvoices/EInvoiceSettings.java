package io.orderwright.finance.einvoices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how this company issues electronic invoices: {@code orderwright.einvoices.*}.
 *
 * @param use whether the company does, and when
 * @param quotaWait how long to wait before the platform is asked again whose month's amount was used up
 * @param lookEvery how often the platform is asked whether the buyer has confirmed a red letter
 */
@ConfigurationProperties("orderwright.einvoices")
public record EInvoiceSettings(
        @DefaultValue("NEVER") EInvoiceUse use,
        @DefaultValue("6h") Duration quotaWait,
        @DefaultValue("1h") Duration lookEvery) {}
