package io.orderwright.platform.ground.body;

import io.orderwright.platform.kernel.numbers.Percent;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import java.math.BigDecimal;

/** As {@link SaidNumberLimits}, of a share. */
@UnwrapByDefault
public final class PercentLimits implements ValueExtractor<@ExtractedValue(type = BigDecimal.class) Percent> {

    @Override
    public void extractValues(Percent said, ValueReceiver limits) {
        limits.value(null, said.number());
    }
}
