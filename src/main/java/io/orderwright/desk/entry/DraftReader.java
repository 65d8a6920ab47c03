package io.orderwright.desk.entry;

import io.orderwright.desk.entry.TypedOrder.Problem;
import io.orderwright.desk.fields.FieldWords;
import io.orderwright.platform.intake.TypedText;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.SaidQuantity;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.entry.PlaceOrder;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a draft as an order, by the limits that every order has, and tells everything that cannot be read. */
@Component
class DraftReader {

    private static final int QUANTITY_DECIMALS = 3;
    private static final int PRICE_DECIMALS = 4;
    private static final int DISCOUNT_DECIMALS = 6;

    private final Validator limits;
    private final RefusalTexts texts;
    private final FieldWords fields;

    DraftReader(Validator limits, RefusalTexts texts, FieldWords fields) {
        this.limits = limits;
        this.texts = texts;
        this.fields = fields;
    }

    TypedOrder read(DraftContent typed, Locale locale) {
        List<Problem> problems = new ArrayList<>();
        List<PlaceOrder.AskedLine> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < typed.lines().size(); row++) {
            DraftContent.DraftLine line = typed.lines().get(row);
            if (!line.blank()) {
                int before = problems.size();
                PlaceOrder.AskedLine read = read(line, "lines[" + row + "].", problems, locale);
                if (problems.size() == before) {
                    lines.add(read);
                    rows.add(row);
                }
            }
        }
        if (typed.filled() == 0) {
            problems.add(missing("lines", "entry.lines-missing", locale));
        }
        if (typed.customer().isBlank()) {
            problems.add(missing("customer", "entry.customer-missing", locale));
        }
        LocalDate requestedOn = optional(
                typed.requestedOn(), () -> TypedText.date("requestedOn", typed.requestedOn()), problems, locale);
        String purchaseOrder =
                typed.purchaseOrder().isBlank() ? null : typed.purchaseOrder().strip();
        PlaceOrder order = new PlaceOrder(
                        typed.customer().strip(), null, purchaseOrder, requestedOn, typed.prepaid(), List.copyOf(lines))
                .to(
                        typed.shipTo() == null || typed.shipTo().isBlank()
                                ? null
                                : typed.shipTo().strip())
                .saying(fields.read("order", typed.inFields(), refused -> problems.add(problem(refused, locale))));
        for (String field : List.of("purchaseOrder", "shipTo")) {
            limits.validateProperty(order, field)
                    .forEach(broken -> problems.add(new Problem(field, broken.getMessage())));
        }
        return new TypedOrder(order, List.copyOf(rows), problems);
    }

    private PlaceOrder.AskedLine read(DraftContent.DraftLine typed, String at, List<Problem> problems, Locale locale) {
        if (typed.sku().isBlank()) {
            problems.add(missing(at + "sku", "entry.sku-missing", locale));
        }
        if (typed.quantity().isBlank()) {
            problems.add(missing(at + "quantity", "entry.quantity-missing", locale));
        }
        int before = problems.size();
        SaidQuantity quantity = orOne(optional(
                typed.quantity(),
                () -> TypedText.quantity(at + "quantity", typed.quantity(), QUANTITY_DECIMALS),
                problems,
                locale));
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(
                typed.sku().strip(),
                quantity.number(),
                optional(
                        typed.price(),
                        () -> TypedText.number(at + "price", typed.price(), PRICE_DECIMALS),
                        problems,
                        locale),
                optional(
                        typed.discount(),
                        () -> TypedText.percent(at + "discount", typed.discount(), DISCOUNT_DECIMALS),
                        problems,
                        locale),
                quantity.unit());
        if (problems.size() == before && !typed.sku().isBlank()) {
            problems.addAll(broken(line, at, locale));
        }
        return line;
    }

    /** The limits that the line breaks, at the draft's fields. */
    private List<Problem> broken(PlaceOrder.AskedLine line, String at, Locale locale) {
        return limits.validate(line).stream()
                .map(broken -> {
                    String field = broken.getPropertyPath()
                            .toString()
                            .replace("unitPrice", "price")
                            .replace("unit", "quantity");
                    String message = field.equals("discount")
                            ? texts.of(Refusal.invalid(field, "entry.discount-range"), locale)
                            : broken.getMessage();
                    return new Problem(at + field, message);
                })
                .toList();
    }

    /** Stands for a quantity that is missing, which has been complained about. */
    private static SaidQuantity orOne(@Nullable SaidQuantity quantity) {
        return quantity == null ? new SaidQuantity(BigDecimal.ONE, null) : quantity;
    }

    private <T> @Nullable T optional(String text, Supplier<T> reading, List<Problem> problems, Locale locale) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return reading.get();
        } catch (Refusal refused) {
            problems.add(problem(refused, locale));
            return null;
        }
    }

    private Problem missing(String field, String code, Locale locale) {
        return problem(Refusal.invalid(field, code), locale);
    }

    private Problem problem(Refusal refused, Locale locale) {
        String field = refused.field();
        return new Problem(field == null ? "" : field, texts.of(refused, locale));
    }
}
