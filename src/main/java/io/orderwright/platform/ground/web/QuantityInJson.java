package io.orderwright.platform.ground.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.orderwright.platform.kernel.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In JSON a quantity is a number, in the unit that the document names or the product has; with all decimals, as it is kept. */
@Configuration
class QuantityInJson {

    static {
        SpringDocUtils.getConfig().replaceWithClass(Quantity.class, BigDecimal.class);
    }

    @Bean
    Module quantityModule() {
        return new SimpleModule("quantity").addSerializer(new AsNumber());
    }

    private static final class AsNumber extends StdSerializer<Quantity> {

        private static final long serialVersionUID = 1L;

        AsNumber() {
            super(Quantity.class);
        }

        @Override
        public void serialize(Quantity quantity, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(quantity.kept());
        }
    }
}
