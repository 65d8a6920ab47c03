package io.orderwright.finance.dunning;

import io.orderwright.finance.dunning.domain.SettlementOrder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dunning goes in this company: {@code orderwright.dunning.*}.
 *
 * @param settlement what payments count for first, where fees and interest were asked for
 * @param everyWorkingDay whether each working day begins with a run that waits for somebody to look at it
 */
@ConfigurationProperties("orderwright.dunning")
public record DunningSettings(
        @DefaultValue("PRINCIPAL_FIRST") SettlementOrder settlement,
        @DefaultValue("false") boolean everyWorkingDay) {}
