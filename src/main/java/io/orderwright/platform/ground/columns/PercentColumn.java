package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.numbers.Percent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** So many per cent, as a number in a column. */
@Converter(autoApply = true)
class PercentColumn implements AttributeConverter<Percent, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent percent) {
        return percent == null ? null : percent.number();
    }

    @Override
    public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal number) {
        return number == null ? null : new Percent(number);
    }
}
