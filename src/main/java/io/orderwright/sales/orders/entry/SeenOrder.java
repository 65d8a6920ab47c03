package io.orderwright.sales.orders.entry;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal.Difference;
import io.orderwright.sales.orders.OrderView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever orders has seen of the order: it is placed as that or not at all. Amounts in {@code currency}, tax included.
 *
 * @param paymentTermsDays absent where nobody told
 * @param paymentTerms their code; absent where nobody told
 * @param lines in the order of the request's lines; absent where only the total was told
 * @param shipTo who receives the goods and where, as the preview words it; empty for the address of the customer's master,
 *     absent where nobody told
 */
@Schema(example = "{\"total\":562.18,\"currency\":\"CNY\",\"paymentTermsDays\":30}")
public record SeenOrder(
        @NotNull @PositiveOrZero @Digits(integer = 17, fraction = 2)
        BigDecimal total,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @PositiveOrZero Integer paymentTermsDays,
        @Nullable @Size(max = 1000) List<@Valid @NotNull SeenLine> lines,
        @Nullable @Size(max = 1000) String shipTo,
        @Nullable @Size(max = 20) String paymentTerms) {

    /**
     * A line as it was seen, in plain digits.
     *
     * @param unitPrice before discount, as the customer's prices are: with or without tax
     * @param total with tax
     */
    @Schema(example = "{\"unitPrice\":\"99.5\",\"total\":\"562.18\"}")
    public record SeenLine(
            @NotNull @Pattern(regexp = DIGITS) String unitPrice,
            @NotNull @Pattern(regexp = DIGITS) String total) {}

    private static final String NOTHING = "–";

    private static final String DIGITS = "\\d{1,17}(\\.\\d{1,8})?";

    /** The order as it is. */
    public static SeenOrder of(OrderView order) {
        return new SeenOrder(
                order.gross().amount(),
                order.currency(),
                order.paymentTermsDays(),
                order.lines().stream()
                        .map(line -> new SeenLine(
                                line.unitPrice().plain(),
                                PlainNumber.of(line.gross().amount())))
                        .toList(),
                order.shipTo() == null ? "" : order.shipTo().inWords(),
                order.paymentTerms().code());
    }

    /** In what the order is other than was seen: its places in the request, what was seen and what is. */
    public List<Difference> from(OrderView order) {
        SeenOrder now = of(order);
        List<Difference> found = new ArrayList<>();
        List<SeenLine> seen = lines;
        List<SeenLine> priced = now.lines();
        for (int at = 0; seen != null && priced != null && at < Math.max(seen.size(), priced.size()); at++) {
            String place = "lines[" + at + "].";
            SeenLine was = at < seen.size() ? seen.get(at) : null;
            SeenLine is = at < priced.size() ? priced.get(at) : null;
            compare(
                    found,
                    place + "unitPrice",
                    was == null ? null : was.unitPrice(),
                    is == null ? null : is.unitPrice());
            compare(found, place + "total", was == null ? null : was.total(), is == null ? null : is.total());
        }
        compare(found, "total", PlainNumber.of(total), PlainNumber.of(now.total()));
        if (!currency.equals(now.currency())) {
            found.add(new Difference("currency", currency, now.currency()));
        }
        if (paymentTermsDays != null) {
            compare(
                    found,
                    "paymentTermsDays",
                    String.valueOf(paymentTermsDays),
                    String.valueOf(order.paymentTermsDays()));
        }
        String there = now.shipTo();
        if (shipTo != null && !shipTo.equals(there)) {
            found.add(new Difference("shipTo", shown(shipTo), shown(there)));
        }
        String terms = order.paymentTerms().code();
        if (paymentTerms != null && !paymentTerms.equals(terms)) {
            found.add(new Difference("paymentTerms", paymentTerms, terms));
        }
        return found;
    }

    private static String shown(@Nullable String words) {
        return words == null || words.isEmpty() ? NOTHING : words;
    }

    private static void compare(List<Difference> found, String place, @Nullable String was, @Nullable String is) {
        if (was == null || is == null ? was != is : new BigDecimal(was).compareTo(new BigDecimal(is)) != 0) {
            found.add(new Difference(place, was == null ? NOTHING : was, is == null ? NOTHING : is));
        }
    }
}
