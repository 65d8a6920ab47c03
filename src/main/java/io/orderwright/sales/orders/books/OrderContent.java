package io.orderwright.sales.orders.books;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.RequestContent;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked for by placing an order, as the fingerprint sees it. The order of lines counts: they are called by it. */
public final class OrderContent {

    private OrderContent() {}

    /** Without the currency: what is not the customer's is refused, so that naming it says nothing more. */
    public static String fingerprint(PlaceOrder asked) {
        return content(asked).fingerprint();
    }

    /**
     * Whether an order whose fingerprint was kept was asked for with this.
     *
     * @param currency the order's
     */
    public static boolean isOf(String kept, String currency, PlaceOrder asked) {
        String named = asked.currency();
        return (named == null || named.equals(currency)) && content(asked).isOf(kept, () -> unversioned(asked));
    }

    private static RequestContent content(PlaceOrder asked) {
        return RequestContent.of("place-order")
                .text("customer", asked.customer())
                .text("purchaseOrder", asked.purchaseOrder())
                .day("requestedOn", asked.requestedOn())
                .flag("prepaid", asked.prepaid())
                .text("shipTo", asked.shipTo())
                .each("line", asked.lines(), (line, said) -> line.text("sku", said.sku())
                        .number("quantity", said.quantity())
                        .number("unitPrice", said.unitPrice())
                        .number("discount", said.discount(), BigDecimal.ZERO)
                        .text("unit", said.unit()))
                .each("field", said(asked), (field, said) -> field.text("code", said.getKey())
                        .text("said", plain(said.getValue())));
    }

    /** In the order of their codes; what clears a field says nothing. */
    private static List<Map.Entry<String, @Nullable Object>> said(PlaceOrder asked) {
        return asked.saidInFields().entrySet().stream()
                .filter(field -> field.getValue() != null
                        && !String.valueOf(field.getValue()).isBlank())
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private static String plain(@Nullable Object said) {
        String text = String.valueOf(said).strip();
        // What is no number of ours is refused later; until then it must not be written out.
        return said instanceof Number && text.matches("-?[0-9].*")
                ? PlainNumber.stripped(new BigDecimal(text)).toString()
                : text;
    }

    /** The text of 0.1, which stays as it was then: it names what a request could say then, as it was written. */
    static String unversioned(PlaceOrder asked) {
        return "PlaceOrder[customer=" + asked.customer() + ", currency=" + asked.currency() + ", purchaseOrder="
                + asked.purchaseOrder() + ", requestedOn=" + asked.requestedOn() + ", prepaid=" + asked.prepaid()
                + ", lines="
                + asked.lines().stream()
                        .map(line -> "Line[sku=" + line.sku() + ", quantity=" + line.quantity() + ", unitPrice="
                                + line.unitPrice() + ", discount=" + line.discount() + "]")
                        .collect(Collectors.joining(", ", "[", "]"))
                + "]";
    }
}
