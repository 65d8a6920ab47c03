package io.orderwright.sales.changes;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal.Difference;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a change has seen of what it does: it is asked for as that, or not at all. Amounts in
 * {@code currency}, tax included, in plain digits.
 *
 * @param before what the order came to
 * @param after what it would come to
 * @param approver the role that would have to agree, or roles, separated by commas; absent where nobody would
 * @param shipTo where its goods would go, as the preview words it; absent where that does not matter
 * @param billTo where its bills would go, as the preview words it; absent where that does not matter
 */
@Schema(example = "{\"before\":\"562.18\",\"after\":\"281.09\",\"currency\":\"CNY\"}")
public record SeenChange(
        @NotNull @Pattern(regexp = DIGITS) String before,
        @NotNull @Pattern(regexp = DIGITS) String after,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Size(max = 200) String approver,
        @Nullable @Size(max = 1000) String shipTo,
        @Nullable @Size(max = 1000) String billTo) {

    private static final String DIGITS = "\\d{1,17}(\\.\\d{1,2})?";

    /** Whatever address its goods and bills would go to. */
    public SeenChange(String before, String after, String currency, @Nullable String approver) {
        this(before, after, currency, approver, null, null);
    }

    /** In what it does other things than were seen. */
    List<Difference> from(ChangeEffects now) {
        List<Difference> found = new ArrayList<>();
        compare(found, "before", plain(before), PlainNumber.of(now.before().amount()));
        compare(found, "after", plain(after), PlainNumber.of(now.after().amount()));
        compare(found, "currency", currency, now.currency());
        compare(found, "approver", told(approver), told(now.approver()));
        compareAddress(found, "shipTo", shipTo, now);
        compareAddress(found, "billTo", billTo, now);
        return found;
    }

    private static void compareAddress(List<Difference> found, String place, @Nullable String seen, ChangeEffects now) {
        if (seen != null) {
            compare(found, place, seen, told(becomes(place, now)));
        }
    }

    private static @Nullable String becomes(String place, ChangeEffects now) {
        return now.fields().stream()
                .filter(field -> field.field().equals(place))
                .map(ChangeEffects.ChangedField::to)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String digits) {
        return PlainNumber.of(new BigDecimal(digits));
    }

    private static String told(@Nullable String role) {
        return role == null ? "–" : role;
    }

    private static void compare(List<Difference> found, String place, String seen, String now) {
        if (!seen.equals(now)) {
            found.add(new Difference(place, seen, now));
        }
    }
}
