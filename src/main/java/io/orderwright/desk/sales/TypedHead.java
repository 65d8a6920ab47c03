package io.orderwright.desk.sales;

import io.orderwright.desk.forms.TypedForm;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.orders.OrderView;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed of an order as a whole, where that is something else than the order says. */
final class TypedHead {

    private static final String DAY = "requestedOn";
    private static final String ADDRESS = "shipTo";
    private static final String BILLS = "billTo";
    private static final String TERMS = "paymentTerms";

    private TypedHead() {}

    /** The form as the order stands. */
    static void fill(OrderView order, Map<String, String> typed) {
        typed.put(DAY, Objects.toString(order.requestedOn(), ""));
        typed.put(TERMS, order.paymentTerms().code());
    }

    /** @return nothing where nothing else is wanted; an address is chosen, else it stays */
    static @Nullable HeadChange read(OrderView order, TypedForm form) {
        HeadChange head =
                new HeadChange(day(order, form), form.optional(ADDRESS), form.optional(BILLS), terms(order, form));
        return head.isNothing() ? null : head;
    }

    private static @Nullable String terms(OrderView order, TypedForm form) {
        String typed = form.optional(TERMS);
        return typed == null || typed.strip().equals(order.paymentTerms().code()) ? null : typed.strip();
    }

    /** A day that was there is not taken away: it is complained about. */
    private static @Nullable LocalDate day(OrderView order, TypedForm form) {
        LocalDate now = order.requestedOn();
        if (!form.values().containsKey(DAY) || now == null && form.optional(DAY) == null) {
            return null;
        }
        LocalDate day = form.date(DAY);
        return Objects.equals(day, now) ? null : day;
    }
}
