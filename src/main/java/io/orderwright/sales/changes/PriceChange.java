package io.orderwright.sales.changes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orderwright.platform.kernel.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Other prices of lines of which nothing is invoiced.
 *
 * @param lines each line once
 * @param evidence where the customer agreed to a higher price: a letter, a call; needed for that
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        name = "PriceChange",
        example = "{\"lines\":[{\"lineNo\":1,\"unitPrice\":9.5,\"discount\":0.05}],\"evidence\":\"mail of 1 Feb\"}")
public record PriceChange(
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull AskedPrice> lines,
        @Nullable @Size(max = 500) String evidence) {

    /**
     * @param unitPrice in the order's currency, of what has the price now: one unit, or one pack where the line is priced by the
     *     pack; absent where it stays
     * @param discount as a fraction of one, up to six decimals; absent where it stays
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AskedPrice(
            @Positive int lineNo,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 4)
            BigDecimal unitPrice,

            @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
            BigDecimal discount) {}

    /** What is agreed to: the same for the same prices, whatever zeros they are written with. */
    public String content() {
        return lines.stream()
                .map(line -> "|price=" + line.lineNo() + "@" + said(line.unitPrice()) + "-" + said(line.discount()))
                .collect(Collectors.joining());
    }

    private static String said(@Nullable BigDecimal number) {
        return number == null ? "" : PlainNumber.of(number);
    }
}
