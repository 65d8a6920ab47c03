package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.reference.goods.Weight;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The grams of one unit, absent where nobody knows. */
@Converter
class WeightColumn implements AttributeConverter<@Nullable Weight, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Weight weight) {
        return weight == null ? null : weight.grams();
    }

    @Override
    public @Nullable Weight convertToEntityAttribute(@Nullable BigDecimal grams) {
        return grams == null ? null : new Weight(grams);
    }
}
