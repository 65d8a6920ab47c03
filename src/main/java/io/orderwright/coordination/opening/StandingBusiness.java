package io.orderwright.coordination.opening;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.opening.OpeningBooks;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.platform.intake.ports.KnownBusiness;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrders;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderSummary;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.opening.OpenOrder;
import io.orderwright.sales.orders.opening.WaitingOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says how the company stands, as the files with which it would move in elsewhere; pages, so that memory does not grow. */
@Component
class StandingBusiness implements KnownBusiness {

    private static final int PAGE = 200;

    private final OpeningBooks books;
    private final OrderQueries orders;
    private final Billing billing;
    private final EndedOrders ended;
    private final PastOrders history;
    private final ProductCatalog catalog;
    private final CompanyCalendar calendar;

    StandingBusiness(
            OpeningBooks books,
            OrderQueries orders,
            Billing billing,
            EndedOrders ended,
            PastOrders history,
            ProductCatalog catalog,
            CompanyCalendar calendar) {
        this.books = books;
        this.orders = orders;
        this.billing = billing;
        this.ended = ended;
        this.history = history;
        this.catalog = catalog;
        this.calendar = calendar;
    }

    @Override
    public void eachInvoice(Consumer<OpeningInvoice> each) {
        books.eachOpen(each);
        eachPage(OpenOrder.STATES, page -> page.forEach(order -> unbilled(order).ifPresent(each)));
    }

    /**
     * What has left of an order that is under way and is not billed: it is billed once all of it has left. As of today, under the
     * number of the order.
     */
    Optional<OpeningInvoice> unbilled(OrderView order) {
        if (!OpenOrder.is(order)
                || order.lines().stream().allMatch(line -> line.shipped().isZero())) {
            return Optional.empty();
        }
        Taxation left = open(order).left(order);
        for (InvoiceView billed : billing.documents(order.number())) {
            Taxation amounts = new Taxation(billed.net(), billed.tax(), billed.gross());
            left = billed.kind().sign() > 0 ? left.minus(amounts) : left.plus(amounts);
        }
        if (!left.gross().isPositive()) {
            return Optional.empty();
        }
        LocalDate today = calendar.today();
        return Optional.of(new OpeningInvoice(
                order.number(),
                order.customer(),
                today,
                today.plusDays(order.paymentTermsDays()),
                left.net(),
                left.tax(),
                left.gross()));
    }

    private OpenOrder open(OrderView order) {
        return OpenOrder.of(order, products(List.of(order)), calendar.zone());
    }

    private Map<String, ProductView> products(List<OrderView> of) {
        return catalog.bySku(of.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderView.LineView::sku)
                .distinct()
                .toList());
    }

    @Override
    public void eachReceipt(Consumer<OpeningReceipt> each) {
        books.eachWaiting(one -> {
            String ours = one.order();
            each.accept(
                    ours == null
                            ? one
                            : one.forOrder(Optional.ofNullable(
                                            orders.byNumber(List.of(ours)).get(ours))
                                    .filter(OpenOrder::is)
                                    .map(OpenOrder::numberOf)
                                    .orElse(null)));
        });
    }

    @Override
    public void eachOrder(Consumer<OpenOrder> each) {
        eachPage(OpenOrder.STATES, page -> {
            Map<String, ProductView> products = products(page);
            page.stream()
                    .filter(OpenOrder::is)
                    .forEach(order -> each.accept(OpenOrder.of(order, products, calendar.zone())));
        });
    }

    @Override
    public void eachWaitingOrder(Consumer<WaitingOrder> each) {
        eachPage(WaitingOrder.STATES, page -> {
            Map<String, ProductView> products = products(page);
            page.stream()
                    .filter(WaitingOrder::is)
                    .forEach(order ->
                            each.accept(WaitingOrder.of(order, products, calendar.zone(), orders.installation())));
        });
    }

    @Override
    public void eachPastOrder(Consumer<PastOrder> each) {
        String after = "";
        for (List<PastOrder> page = history.after(after, PAGE); !page.isEmpty(); page = history.after(after, PAGE)) {
            page.forEach(each);
            after = page.get(page.size() - 1).number();
        }
        eachPage(EndedOrders.STATES, page -> ended.of(page).forEach(each));
    }

    /** As {@link PastOrders#keep}; an order of ours that has ended is history already. */
    boolean keep(PastOrder said, String by) {
        return !history.knows(said.number()) && ended.known(said) ? false : history.keep(said, by);
    }

    /** The newest first. */
    private void eachPage(Set<OrderState> states, Consumer<List<OrderView>> each) {
        long before = Long.MAX_VALUE;
        List<OrderSummary> page = orders.page(before, EnumSet.copyOf(states), "", PAGE);
        while (!page.isEmpty()) {
            Map<String, OrderView> views =
                    orders.byNumber(page.stream().map(OrderSummary::number).toList());
            List<OrderView> whole = new ArrayList<>(page.size());
            page.forEach(one -> whole.add(Objects.requireNonNull(views.get(one.number()))));
            each.accept(whole);
            before = page.get(page.size() - 1).id();
            page = orders.page(before, EnumSet.copyOf(states), "", PAGE);
        }
    }
}
