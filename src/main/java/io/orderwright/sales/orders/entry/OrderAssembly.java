package io.orderwright.sales.orders.entry;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.books.Buyers;
import io.orderwright.sales.orders.books.CompanyTerms;
import io.orderwright.sales.orders.books.LinePrices;
import io.orderwright.sales.orders.books.RequestedDay;
import io.orderwright.sales.orders.domain.Origin;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of what was asked, without storing it: the one way for placing and for its preview. */
@Component
class OrderAssembly {

    private final SalesOrders orders;
    private final Buyers buyers;
    private final LinePrices prices;
    private final CompanyTerms terms;
    private final CompanyCalendar calendar;

    OrderAssembly(SalesOrders orders, Buyers buyers, LinePrices prices, CompanyTerms terms, CompanyCalendar calendar) {
        this.orders = orders;
        this.buyers = buyers;
        this.prices = prices;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The order of the lines that are right, where they stood in the request, and everything that is wrong. */
    record AssemblyResult(@Nullable SalesOrder order, List<Integer> places, List<Refusal> problems) {

        /** @throws Refusal the first problem, where there is one */
        SalesOrder faultless() {
            if (order == null || !problems.isEmpty()) {
                throw problems.get(0);
            }
            return order;
        }
    }

    /** @param id asked for when an order can be made only */
    AssemblyResult make(PlaceOrder asked, Origin origin, LongSupplier id) {
        Optional<CustomerView> known = buyers.find(asked.customer());
        List<Refusal> problems = faults(asked, known);
        ShipTo shipTo =
                known.flatMap(customer -> shipTo(customer, asked, problems)).orElse(null);
        String currency = known.map(CustomerView::currency).orElse(null);
        List<PlaceOrder.AskedLine> lines = asked.lines();
        Map<String, PricedProduct> products = prices.offered(
                lines.stream().map(PlaceOrder.AskedLine::sku).distinct().toList(),
                known.map(CustomerView::code).orElse(""),
                known.map(customer -> customer.tier().name()).orElse(""),
                currency == null ? "" : currency);
        Map<Integer, LinePrices.PricedLine> right = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                right.put(i, prices.priced(lines.get(i), "lines[" + i + "]", products, currency));
            } catch (Refusal refused) {
                problems.add(refused);
            }
        }
        List<Integer> places = List.copyOf(right.keySet());
        if (known.isEmpty() || right.isEmpty()) {
            return new AssemblyResult(null, places, problems);
        }
        SalesOrder order = new SalesOrder(
                id.getAsLong(),
                known.get(),
                asked,
                terms.pricesIncludeTax(),
                terms.rounding(),
                origin,
                calendar.zonedNow());
        order.sendTo(shipTo);
        boolean added = added(order, right.values(), problems);
        flagDuplicate(order, asked);
        return new AssemblyResult(added ? order : null, places, problems);
    }

    /** Whether the lines could be added up; they cannot where they come to more than can be kept, which is a problem. */
    private static boolean added(SalesOrder order, Collection<LinePrices.PricedLine> lines, List<Refusal> problems) {
        try {
            lines.forEach(priced -> order.add(priced.line(), priced.product()));
            order.total();
            return true;
        } catch (Refusal tooLarge) {
            problems.add(tooLarge);
            return false;
        }
    }

    /** What is wrong with the order as a whole. */
    private List<Refusal> faults(PlaceOrder asked, Optional<CustomerView> known) {
        List<Refusal> problems = new ArrayList<>();
        if (known.isEmpty()) {
            problems.add(Refusal.invalid("customer", "order.customer-unknown", asked.customer()));
        } else if (!known.get().active()) {
            problems.add(Refusal.invalid("customer", "order.customer-inactive", asked.customer()));
        }
        String purchaseOrder = asked.purchaseOrder();
        if (purchaseOrder != null && !purchaseOrder.isEmpty()) {
            BusinessKey.referenceFault(purchaseOrder)
                    .ifPresent(fault ->
                            problems.add(Refusal.invalid("purchaseOrder", fault.code(), (Object[]) fault.arguments())));
        }
        LocalDate wanted = asked.requestedOn();
        if (wanted != null) {
            RequestedDay.fault(wanted, calendar.today()).ifPresent(problems::add);
        }
        String currency = known.map(CustomerView::currency).orElse(null);
        String claimed = asked.currency();
        if (claimed != null && currency != null && !claimed.equals(currency)) {
            problems.add(Refusal.invalid("currency", "order.currency-mismatch", claimed, currency));
        }
        return problems;
    }

    private Optional<ShipTo> shipTo(CustomerView customer, PlaceOrder asked, List<Refusal> problems) {
        try {
            return buyers.shipTo(customer.code(), asked.shipTo());
        } catch (Refusal refused) {
            problems.add(refused);
            return Optional.empty();
        }
    }

    /** Whoever gives no purchase order may want the same goods again, as regular customers do. */
    private void flagDuplicate(SalesOrder order, PlaceOrder asked) {
        String purchaseOrder = asked.purchaseOrder();
        if (purchaseOrder != null && !purchaseOrder.isBlank()) {
            orders.firstUnder(order.customerCode(), purchaseOrder).ifPresent(order::flagDuplicateOf);
        }
    }
}
