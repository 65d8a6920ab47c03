package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number in a row that does not say its currency itself: its parent does. */
@Converter(autoApply = true)
class SaidNumberColumn implements AttributeConverter<SaidNumber, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable SaidNumber said) {
        return said == null ? null : said.number();
    }

    @Override
    public @Nullable SaidNumber convertToEntityAttribute(@Nullable BigDecimal number) {
        return number == null ? null : new SaidNumber(number);
    }
}
