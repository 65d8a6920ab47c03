package io.orderwright.platform.ground.body;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import java.math.BigDecimal;

/** Holds limits of bodies, such as decimals and what is least, against the number that was said. */
@UnwrapByDefault
public final class SaidNumberLimits implements ValueExtractor<@ExtractedValue(type = BigDecimal.class) SaidNumber> {

    @Override
    public void extractValues(SaidNumber said, ValueReceiver limits) {
        limits.value(null, said.number());
    }
}
