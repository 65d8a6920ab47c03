package io.orderwright.platform.ground.web;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.orderwright.platform.ground.web.NumberModule.AsNumber;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * In JSON an amount is a number with the decimals of its currency, and a quantity one with all decimals that it is kept with; the
 * document says once which currency and unit that is.
 */
@Configuration
class NumbersInJson {

    static {
        for (Class<?> number : List.of(Money.class, Quantity.class, Percent.class, Fraction.class, SaidNumber.class)) {
            SpringDocUtils.getConfig().replaceWithClass(number, BigDecimal.class);
        }
    }

    @Bean
    Module amountsModule() {
        return new SimpleModule("amounts")
                .addSerializer(new AsNumber<>(Money.class, Money::amount))
                .addSerializer(new AsNumber<>(Quantity.class, Quantity::kept));
    }

    @Bean
    Module numbersModule() {
        return new NumberModule();
    }
}
