package io.orderwright.sales.terms;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Enters payment terms, or gives known ones other names, or offers them no more: what they mean stays.
 *
 * @param monthEnd absent where days are counted from the event itself
 * @param rows percents that are 100 together
 * @param billing absent for once, at the end, or, where a row is a deposit, by the rows
 * @param discount absent where who pays early pays the same
 * @param active whether customers may be given them; absent leaves what is known, true for new ones
 */
@Schema(
        example =
                "{\"code\":\"MONTHLY\",\"nameEn\":\"Monthly, 25th\",\"nameZh\":\"月结 25 日\",\"monthEnd\":{\"cutOffDay\":25,\"months\":1},\"rows\":[{\"percent\":100,\"event\":\"INVOICE\",\"days\":0}]}")
public record EnterTerms(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9._-]+")
        String code,

        @NotBlank @Size(max = 100) String nameEn,
        @NotBlank @Size(max = 100) String nameZh,
        @Nullable @Valid MonthEnd monthEnd,
        @NotEmpty @Size(max = 12) List<@Valid @NotNull TermsRow> rows,
        @Nullable BillingBasis billing,
        @Nullable @Valid EarlyDiscount discount,
        @Nullable Boolean active) {

    /** Who pays early pays the same. */
    public EnterTerms(
            String code,
            String nameEn,
            String nameZh,
            @Nullable MonthEnd monthEnd,
            List<TermsRow> rows,
            @Nullable BillingBasis billing,
            @Nullable Boolean active) {
        this(code, nameEn, nameZh, monthEnd, rows, billing, null, active);
    }

    private BillingBasis usual() {
        return rows.stream().anyMatch(row -> row.deposit() != null) ? BillingBasis.SCHEDULE : BillingBasis.END;
    }

    /** What they mean. */
    PaymentTerms terms() {
        return new PaymentTerms(code, monthEnd, rows, Objects.requireNonNullElse(billing, usual()), discount);
    }
}
