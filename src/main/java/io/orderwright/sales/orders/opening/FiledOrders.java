package io.orderwright.sales.orders.opening;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.books.OrderContent;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.OrderIntake.Placed;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that a file of new orders names and that are here already: those that came with a file, and those of ours that were
 * exported.
 */
@Service
public class FiledOrders {

    private final SalesOrders orders;
    private final OrderIntake intake;
    private final ProductCatalog catalog;
    private final CompanyCalendar calendar;

    FiledOrders(SalesOrders orders, OrderIntake intake, ProductCatalog catalog, CompanyCalendar calendar) {
        this.orders = orders;
        this.intake = intake;
        this.catalog = catalog;
        this.calendar = calendar;
    }

    /**
     * An order that is here.
     *
     * @param same whether the file says what it said when it was placed, or what is wanted of it now
     */
    public record Known(String number, boolean same) {}

    /** As {@link OrderIntake#place}, for the number that the file gives the order. */
    public Placed place(String id, PlaceOrder asked, String actor) {
        return intake.place(asked, WaitingOrder.FILES, id, actor);
    }

    /** Those of the orders of a file that are here, by the number that the file gives them. */
    @Transactional(readOnly = true)
    public Map<String, Known> known(Map<String, PlaceOrder> asked) {
        Set<String> filed = intake.placedBefore(WaitingOrder.FILES, asked.keySet());
        Map<String, String> others = intake.usedForOther(WaitingOrder.FILES, asked);
        Map<String, Known> known = new LinkedHashMap<>();
        asked.forEach((id, said) -> {
            if (filed.contains(id) && !others.containsKey(id)) {
                known.put(id, new Known(id, true));
            } else {
                Optional<SalesOrder> here =
                        filed.contains(id) ? orders.findByKey(WaitingOrder.FILES, id) : exported(id);
                here.ifPresent(order -> known.put(id, new Known(order.number(), isWhatIsWanted(order.view(), said))));
            }
        });
        return known;
    }

    /** The order of ours that was exported under its own number. */
    private Optional<SalesOrder> exported(String number) {
        OptionalLong id = OrderNumbers.SALES_ORDER.numbered(number);
        return id.isEmpty()
                ? Optional.empty()
                : orders.findById(id.getAsLong())
                        .filter(order -> order.number().equals(number))
                        .filter(order -> !order.origin().source().equals(WaitingOrder.FILES));
    }

    private boolean isWhatIsWanted(OrderView order, PlaceOrder said) {
        PlaceOrder now = OpenOrder.of(
                        order,
                        catalog.bySku(order.lines().stream()
                                .map(OrderView.LineView::sku)
                                .distinct()
                                .toList()),
                        calendar.zone())
                .rest();
        return OrderContent.isOf(OrderContent.fingerprint(now), order.currency(), said);
    }
}
