package io.orderwright.sales.orders.opening;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.books.OrderContent;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.OrderIntake.PlacedOrder;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.store.Installation;
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
    private final Installation installation;

    FiledOrders(
            SalesOrders orders,
            OrderIntake intake,
            ProductCatalog catalog,
            CompanyCalendar calendar,
            Installation installation) {
        this.orders = orders;
        this.intake = intake;
        this.catalog = catalog;
        this.calendar = calendar;
        this.installation = installation;
    }

    /**
     * An order that is here.
     *
     * @param same whether the file says what it said when it was placed, or what is wanted of it now
     */
    public record KnownOrder(String number, boolean same) {}

    /** As {@link OrderIntake#place}, for the number that the file gives the order. */
    public PlacedOrder place(FileNumber number, PlaceOrder asked, String actor) {
        return intake.place(asked, number.source(installation.id()), number.id(), actor);
    }

    /**
     * Those of the orders of a file that are here. Numbers of other installations are known only to orders that came with a file
     * that named them so, whatever orders of ours are numbered alike.
     *
     * @param asked by {@link FileNumber#key}
     * @return by the same
     */
    @Transactional(readOnly = true)
    public Map<String, KnownOrder> known(Map<String, PlaceOrder> asked) {
        Map<String, Map<String, PlaceOrder>> byInstallation = new LinkedHashMap<>();
        asked.forEach((key, said) -> {
            FileNumber number = FileNumber.of(key);
            byInstallation
                    .computeIfAbsent(number.installation(), any -> new LinkedHashMap<>())
                    .put(number.id(), said);
        });
        Map<String, KnownOrder> known = new LinkedHashMap<>();
        byInstallation.forEach((whose, theirs) -> known(whose, theirs, known));
        return known;
    }

    private void known(String whose, Map<String, PlaceOrder> asked, Map<String, KnownOrder> known) {
        String ours = installation.id();
        String source = new FileNumber(whose, "").source(ours);
        Set<String> filed = intake.placedBefore(source, asked.keySet());
        Map<String, String> others = intake.usedForOther(source, asked);
        asked.forEach((id, said) -> {
            String key = new FileNumber(whose, id).key();
            Optional<SalesOrder> exported = whose.isEmpty() || whose.equals(ours) ? exported(id) : Optional.empty();
            boolean came = filed.contains(id) && (whose.isEmpty() || exported.isEmpty());
            if (came && !others.containsKey(id)) {
                known.put(key, new KnownOrder(id, true));
            } else {
                (came ? orders.findByKey(source, id) : exported)
                        .ifPresent(order ->
                                known.put(key, new KnownOrder(order.number(), isWhatIsWanted(order.view(), said))));
            }
        });
    }

    /** The order of ours that was exported under its own number. */
    private Optional<SalesOrder> exported(String number) {
        OptionalLong id = OrderNumbers.SALES_ORDER.numbered(number);
        return id.isEmpty()
                ? Optional.empty()
                : orders.findById(id.getAsLong())
                        .filter(order -> order.number().equals(number))
                        .filter(order -> !FileNumber.isFiled(order.origin().source()));
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
