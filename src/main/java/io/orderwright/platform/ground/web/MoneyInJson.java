package io.orderwright.platform.ground.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.orderwright.platform.kernel.Money;
import java.io.IOException;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In JSON an amount is a number, with the decimals of its currency; the document says once which currency that is. */
@Configuration
class MoneyInJson {

    static {
        SpringDocUtils.getConfig().replaceWithClass(Money.class, BigDecimal.class);
    }

    @Bean
    Module moneyModule() {
        return new SimpleModule("money").addSerializer(new AsNumber());
    }

    private static final class AsNumber extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        AsNumber() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(money.amount());
        }
    }
}
