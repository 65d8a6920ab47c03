package io.orderwright.platform.reference.goods;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as people say it, for example {@code 5 box}.
 *
 * @param unit a unit or pack as it was said; absent where only a number was
 */
public record SaidQuantity(BigDecimal number, @Nullable String unit) {}
