package io.orderwright.fulfilment.stock.issues;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How finance is told of goods that left.
 *
 * @param every how often
 * @param deliveries most deliveries that one voucher tells of
 */
@ConfigurationProperties("orderwright.goods-issues")
public record PostingSettings(
        @DefaultValue("10m") Duration every,
        @DefaultValue("500") int deliveries) {}
