package io.orderwright.platform.ground.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * What is said beside its currency or unit, and what is a share, is a number. Every mapper that looks for modules finds this
 * one: bodies, columns and what an import remembers have the same numbers.
 */
public final class NumberModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public NumberModule() {
        super("numbers");
        addSerializer(new AsNumber<>(Percent.class, Percent::number));
        addSerializer(new AsNumber<>(Fraction.class, Fraction::number));
        addSerializer(new AsNumber<>(SaidNumber.class, SaidNumber::number));
        addDeserializer(Percent.class, new OfNumber<>(Percent.class, Percent::new));
        addDeserializer(Fraction.class, new OfNumber<>(Fraction.class, Fraction::new));
        addDeserializer(SaidNumber.class, new OfNumber<>(SaidNumber.class, SaidNumber::new));
    }

    /** Written as the number that it is. */
    static final class AsNumber<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, BigDecimal> number;

        AsNumber(Class<T> type, Function<T, BigDecimal> number) {
            super(type);
            this.number = number;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(number.apply(value));
        }
    }

    private static final class OfNumber<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<BigDecimal, T> value;

        OfNumber(Class<T> type, Function<BigDecimal, T> value) {
            super(type);
            this.value = value;
        }

        /** Strict or lenient as the mapper is with any other number, and wrong with the same words. */
        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return value.apply(context.readValue(parser, BigDecimal.class));
        }
    }
}
