package io.orderwright.sales.orders.opening;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.reference.Units;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderEvent.OrderCarried;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.books.Buyers;
import io.orderwright.sales.orders.books.CompanyTerms;
import io.orderwright.sales.orders.books.OrderContent;
import io.orderwright.sales.orders.domain.Origin;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over orders that were under way, each once per old number. */
@Service
@Transactional
public class OpeningOrders {

    /** How they are told from orders of other channels. */
    static final String SOURCE = "opening";

    private final SalesOrders orders;
    private final Buyers buyers;
    private final ProductCatalog catalog;
    private final Units units;
    private final CompanyTerms terms;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;

    OpeningOrders(
            SalesOrders orders,
            Buyers buyers,
            ProductCatalog catalog,
            Units units,
            CompanyTerms terms,
            DocumentIds ids,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.buyers = buyers;
        this.catalog = catalog;
        this.units = units;
        this.terms = terms;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Enters an order; it stands still until {@link #begin}.
     *
     * @return the order; empty when it was there already with the same content, or what it said is what is left of it now;
     *     also where it is an order of ours that was exported
     * @throws Refusal INVALID for an unknown customer or product, another currency than the customer's, a quantity that the
     *     product's unit does not have, or a line without a price; CONFLICT when its number was taken over with other
     *     content
     */
    public Optional<OrderView> enter(CarryOverOrder said, CompanyCalendar calendar, String by) {
        PlaceOrder rest = said.rest();
        Optional<SalesOrder> known = known(said.number());
        if (known.isPresent()) {
            OrderView now = known.get().view();
            boolean sameDay = calendar.dateOf(now.placedAt()).equals(said.placedOn());
            if (!sameDay
                    || !known.get().isWhat(rest) && !isWhat(OpenOrder.of(now, products(rest), calendar.zone()), rest)) {
                throw Refusal.conflict(
                        "order.key-reused", said.number(), known.get().number());
            }
            return Optional.empty();
        }
        BusinessKey.requireReference("number", said.number());
        CustomerView customer = buyers.find(rest.customer())
                .orElseThrow(() -> Refusal.invalid("customer", "order.customer-unknown", rest.customer()));
        String currency = rest.currency();
        if (currency != null && !currency.equals(customer.currency())) {
            throw Refusal.invalid("currency", "order.currency-mismatch", currency, customer.currency());
        }
        ids.pass(OrderNumbers.SALES_ORDER, said.number());
        SalesOrder order = new SalesOrder(
                ids.next(OrderNumbers.SALES_ORDER),
                customer,
                rest,
                terms.pricesIncludeTax(),
                terms.rounding(),
                new Origin(SOURCE, said.number(), OrderContent.fingerprint(rest), by),
                said.placedOn().atStartOfDay(calendar.zone()));
        order.sendTo(buyers.shipTo(customer.code(), rest.shipTo()).orElse(null));
        Map<String, ProductView> products = products(rest);
        for (PlaceOrder.AskedLine line : rest.lines()) {
            order.add(line, product(line, products));
        }
        order.total();
        orders.save(order);
        return Optional.of(order.view());
    }

    private Map<String, ProductView> products(PlaceOrder rest) {
        return catalog.bySku(
                rest.lines().stream().map(PlaceOrder.AskedLine::sku).distinct().toList());
    }

    private static boolean isWhat(OpenOrder now, PlaceOrder said) {
        return OrderContent.fingerprint(now.rest()).equals(OrderContent.fingerprint(said));
    }

    /** The order that was taken over under this number, or else an order of ours that has it. */
    private Optional<SalesOrder> known(String number) {
        return orders.findByKey(SOURCE, number).or(() -> numbered(number)
                .filter(order -> !order.origin().source().equals(SOURCE)));
    }

    private Optional<SalesOrder> numbered(String number) {
        OptionalLong id = OrderNumbers.SALES_ORDER.numbered(number);
        return id.isEmpty()
                ? Optional.empty()
                : orders.findById(id.getAsLong()).filter(order -> order.number().equals(number));
    }

    /** The order that has this number here. */
    @Transactional(readOnly = true)
    public Optional<OrderView> ours(String number) {
        return numbered(number).map(SalesOrder::view);
    }

    /** The order that goes by this number outside: the old one of an order that was taken over, else ours. */
    @Transactional(readOnly = true)
    public Optional<OrderView> find(String number) {
        return known(number).map(SalesOrder::view);
    }

    private ProductView product(PlaceOrder.AskedLine line, Map<String, ProductView> products) {
        ProductView product = products.get(line.sku());
        if (product == null) {
            throw Refusal.invalid("sku", "order.product-unknown", line.sku());
        }
        if (line.unitPrice() == null) {
            throw Refusal.invalid("unitPrice", "opening.price-missing", line.sku());
        }
        units.requireMeasure("quantity", line.units(line.pack(product, "unit")), product.unit());
        return product;
    }

    /** It goes on from here: goods are kept for it, as for any order that was accepted. */
    public void begin(OrderView order, CarryOverOrder said, String by) {
        events.publishEvent(new OrderCarried(
                order.number(),
                by,
                order.customer(),
                order.gross().toString(),
                said.number(),
                said.placedOn(),
                said.delivered()));
    }
}
