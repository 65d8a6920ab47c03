package io.orderwright.platform.ground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs read an amount or a quantity as a number, and its currency or unit once; what they say is a number too. */
@Tag("kernel")
class NumbersInJsonTests {

    record Paper(String number, Money total) {
        @JsonProperty
        public String currency() {
            return total.code();
        }
    }

    @Test
    void anAmountIsANumber() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new NumbersInJson().amountsModule());
        assertThat(json.writeValueAsString(new Paper("PO-1", Money.parse("1200.5 CNY"))))
                .isEqualTo("{\"number\":\"PO-1\",\"total\":1200.50,\"currency\":\"CNY\"}");
        assertThat(json.writeValueAsString(new Paper("PO-2", Money.parse("1200 JPY"))))
                .isEqualTo("{\"number\":\"PO-2\",\"total\":1200,\"currency\":\"JPY\"}");
    }

    record Line(Quantity ordered, String unit) {}

    @Test
    void aQuantityIsANumber() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new NumbersInJson().amountsModule());
        assertThat(json.writeValueAsString(new Line(Quantity.parse("100.500 m"), "m")))
                .isEqualTo("{\"ordered\":100.500,\"unit\":\"m\"}");
    }

    record Body(SaidNumber amount, @Nullable Percent deviation) {}

    /** Also by a mapper that only looks for modules, as those of columns do. */
    @Test
    void whatIsSaidIsANumber() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        Body body = json.readValue("{\"amount\":12.50,\"deviation\":5}", Body.class);
        assertThat(body).isEqualTo(new Body(new SaidNumber(new BigDecimal("12.5")), new Percent(new BigDecimal(5))));
        assertThat(json.writeValueAsString(body)).isEqualTo("{\"amount\":12.50,\"deviation\":5}");
        assertThat(json.readValue("{\"amount\":1}", Body.class).deviation()).isNull();
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue("{\"amount\":{}}", Body.class))
                .satisfies(wrong -> assertThat(wrong.getTargetType()).isEqualTo(BigDecimal.class));
    }

    record Limited(
            @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            SaidNumber amount,

            @Positive Percent share) {}

    @Test
    void limitsAreHeldAgainstWhatIsSaid() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            Limited right = new Limited(new SaidNumber(new BigDecimal("0.25")), new Percent(BigDecimal.ONE));
            Limited wrong = new Limited(new SaidNumber(new BigDecimal("-0.255")), Percent.NONE);
            assertThat(validator.validate(right)).isEmpty();
            assertThat(validator.validate(wrong))
                    .extracting(fault -> fault.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("amount", "amount", "share");
        }
    }
}
