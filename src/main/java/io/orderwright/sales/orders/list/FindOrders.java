package io.orderwright.sales.orders.list;

import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are looked for. Every condition holds; an empty one holds always.
 *
 * @param states any of these
 * @param customer the customer's code, or words of the name
 * @param person who placed it
 * @param from placed on this day or later, in the company's time zone
 * @param to placed on this day or earlier
 * @param amountFrom gross amount in the currency of each order
 * @param late not shipped although its requested day is over
 * @param held on credit hold
 * @param text the order's number or the end of it, the beginning of the customer's purchase order or of the external id,
 *     the customer's code, or words of the customer's name
 * @param owner the login of who looks after it
 * @param team the sales team that looks after it
 * @param externalId exactly the key under which it was placed
 * @param purchaseOrder the customer's own number, whatever its spacing, case or width
 * @param said all of this is said of it in own fields
 */
public record FindOrders(
        Set<OrderState> states,
        String customer,
        String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SaidNumber amountFrom,
        @Nullable SaidNumber amountTo,
        boolean late,
        boolean held,
        String text,
        Sort sort,
        String owner,
        String team,
        @Nullable String externalId,
        @Nullable String purchaseOrder,
        List<SaidFilter> said) {

    private static final int LONGEST = 100;

    /** The orders that an index carries. */
    public enum Sort {
        NEWEST("placed_at", true),
        OLDEST("placed_at", false),
        HIGHEST("gross", true),
        LOWEST("gross", false);

        private final String column;
        private final boolean descending;

        Sort(String column, boolean descending) {
            this.column = column;
            this.descending = descending;
        }

        /** The column, of sales_order and of unclosed_order. */
        public String column() {
            return column;
        }

        public boolean descending() {
            return descending;
        }

        public boolean byTime() {
            return column.equals("placed_at");
        }
    }

    public static final FindOrders ALL =
            new FindOrders(Set.of(), "", "", null, null, null, null, false, false, "", Sort.NEWEST, "", "");

    /** Under whatever reference. */
    public FindOrders(
            Set<OrderState> states,
            String customer,
            String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable SaidNumber amountFrom,
            @Nullable SaidNumber amountTo,
            boolean late,
            boolean held,
            String text,
            Sort sort,
            String owner,
            String team) {
        this(
                states,
                customer,
                person,
                from,
                to,
                amountFrom,
                amountTo,
                late,
                held,
                text,
                sort,
                owner,
                team,
                null,
                null,
                List.of());
    }

    /** @throws Refusal INVALID where something can hold for no order */
    public FindOrders {
        said = List.copyOf(said);
        states = Set.copyOf(states);
        customer = customer.trim();
        person = person.trim();
        text = text.trim();
        owner = owner.trim();
        team = team.trim();
        refuseLonger("customer", customer);
        refuseLonger("person", person);
        refuseLonger("q", text);
        refuseLonger("owner", owner);
        refuseLonger("team", team);
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("to", "orders.find.days-crossed", from, to);
        }
        if (amountFrom != null && amountTo != null && amountTo.number().compareTo(amountFrom.number()) < 0) {
            throw Refusal.invalid("amountTo", "orders.find.amounts-crossed", amountFrom.number(), amountTo.number());
        }
    }

    private static void refuseLonger(String field, String value) {
        if (value.length() > LONGEST) {
            throw Refusal.invalid(field, "orders.find.too-long", LONGEST);
        }
    }

    public FindOrders of(OrderState... wanted) {
        return with(Set.of(wanted), sort, externalId, purchaseOrder, said);
    }

    public FindOrders by(Sort other) {
        return with(states, other, externalId, purchaseOrder, said);
    }

    /** Those of them that are called exactly so; a reference that is null may be any. */
    public FindOrders under(@Nullable String ofCaller, @Nullable String ofCustomer) {
        return with(states, sort, ofCaller, ofCustomer, said);
    }

    /** Those of them of which all of this is said. */
    public FindOrders saying(List<SaidFilter> wanted) {
        return with(states, sort, externalId, purchaseOrder, wanted);
    }

    private FindOrders with(
            Set<OrderState> otherStates,
            Sort otherSort,
            @Nullable String ofCaller,
            @Nullable String ofCustomer,
            List<SaidFilter> otherSaid) {
        return new FindOrders(
                otherStates,
                customer,
                person,
                from,
                to,
                amountFrom,
                amountTo,
                late,
                held,
                text,
                otherSort,
                owner,
                team,
                ofCaller,
                ofCustomer,
                otherSaid);
    }

    /** Whether they are called by a reference. */
    public boolean byReference() {
        return externalId != null || purchaseOrder != null;
    }

    /** Whether closed orders, nearly all there are, need not be looked at. */
    public boolean withoutClosed() {
        return late || held || (!states.isEmpty() && !states.contains(OrderState.CLOSED));
    }
}
