package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one kind of thing came to on one day, in one currency.
 *
 * @param currency empty for things without a price
 * @param amount tax included; zero for things without a price
 */
public record DayTotal(LocalDate day, String currency, long count, BigDecimal amount) {}
