package io.orderwright.finance.invoices;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import org.jspecify.annotations.Nullable;

/**
 * A customer paid.
 *
 * @param reference the bank's number of the payment: it is booked once
 * @param order the order it is for; absent means the customer's oldest open invoices
 */
@Schema(
        example =
                "{\"reference\":\"BANK-2027-0001\",\"customer\":\"C-1001\",\"order\":\"SO-2027-00000001\",\"currency\":\"CNY\",\"amount\":500.00}")
public record ReceivePayment(
        @NotBlank @Size(max = 64) String reference,
        @NotBlank @Size(max = 32) String customer,
        @Nullable @Size(max = 32) String order,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

        @NotNull(payload = Unwrapping.Skip.class) @Positive @Digits(integer = 15, fraction = 2)
        SaidNumber amount) {

    /** What came in. */
    public Money money() {
        return amount.money(currency);
    }
}
