package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.numbers.Fraction;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** So much of one, as a number in a column. */
@Converter(autoApply = true)
class FractionColumn implements AttributeConverter<Fraction, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.number();
    }

    @Override
    public @Nullable Fraction convertToEntityAttribute(@Nullable BigDecimal number) {
        return number == null ? null : new Fraction(number);
    }
}
