package io.orderwright.platform.kernel;

import java.math.BigDecimal;

/** So many of a hundred: a rate or a share, never an amount. It may be negative and above a hundred. */
public record Percent(BigDecimal value) {}
