package io.orderwright.finance.einvoices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how this company issues electronic invoices: {@code orderwright.einvoices.*}.
 *
 * @param use whether the company does, and when
 * @param quotaWait how long to wait before the platform is asked again whose month's amount was used up
 */
@ConfigurationProperties("orderwright.einvoices")
public record EInvoiceSettings(
        @DefaultValue("NEVER") EInvoiceUse use,
        @DefaultValue("6h") Duration quotaWait) {}
