package io.orderwright.desk.home;

import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.finance.invoices.records.BillingFigures;
import io.orderwright.fulfilment.deliveries.ShippingFigures;
import io.orderwright.fulfilment.stock.StockFigures;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.DayTotal;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.orders.OrderFigures;
import io.orderwright.sales.orders.OrderState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures of the home page, each asked for only when somebody may see it. */
@Component
class Figures {

    static final int DAYS = 30;

    private final TasksOfPerson tasks;
    private final OrderFigures orders;
    private final ShippingFigures shipping;
    private final BillingFigures billing;
    private final StockFigures stock;
    private final CompanyCalendar calendar;
    private final LastDays taken;
    private final LastDays shipped;
    private final LastDays invoiced;
    private final LastDays paid;

    Figures(
            TasksOfPerson tasks,
            OrderFigures orders,
            ShippingFigures shipping,
            BillingFigures billing,
            StockFigures stock,
            CompanyCalendar calendar) {
        this.tasks = tasks;
        this.orders = orders;
        this.shipping = shipping;
        this.billing = billing;
        this.stock = stock;
        this.calendar = calendar;
        ZoneId zone = calendar.zone();
        taken = new LastDays((first, last) -> orders.placed(first, last, zone));
        shipped = new LastDays((first, last) -> shipping.dispatched(first, last, zone));
        invoiced = new LastDays(billing::invoiced);
        paid = new LastDays((first, last) -> billing.received(first, last, zone));
    }

    LocalDate today() {
        return calendar.today();
    }

    /** How much of it happened today. */
    Tile today(Part part, boolean withValue) {
        List<DayTotal> totals = totals(part).of(today());
        long count = totals.stream().mapToLong(DayTotal::count).sum();
        return new Tile(
                part, count, withValue ? totals.stream().filter(Figures::priced).toList() : List.of());
    }

    /** How many stand so now. */
    PartCount now(Part part, Person person) {
        int most = TaskCount.MOST + 1;
        int counted =
                switch (part) {
                    case TASKS -> tasks.count(person, most);
                    case LATE_TASKS -> tasks.countOverdue(person, calendar.now(), most);
                    case HELD -> orders.in(OrderState.ON_HOLD, most);
                    case TO_SHIP -> shipping.open(most);
                    case UNPROVED -> shipping.unproved(most);
                    case LATE_ORDERS -> orders.late(today(), most);
                    case OVERDUE_INVOICES -> billing.overdue(today(), most);
                    case BACK_ORDERS -> stock.backOrderedLines(most);
                    default -> throw new IllegalArgumentException(part + " is a total of days");
                };
        return new PartCount(part, BoundedCount.of(counted, TaskCount.MOST));
    }

    /** Orders taken and shipped on each of the last days. */
    List<ChartDay> chart() {
        var placed = byDay(taken.upTo(today(), DAYS));
        var left = byDay(shipped.upTo(today(), DAYS));
        return today().minusDays(DAYS - 1L)
                .datesUntil(today().plusDays(1))
                .map(day -> new ChartDay(day, placed.apply(day), left.apply(day)))
                .toList();
    }

    private LastDays totals(Part part) {
        return switch (part) {
            case TAKEN -> taken;
            case SHIPPED -> shipped;
            case INVOICED -> invoiced;
            case PAID -> paid;
            default -> throw new IllegalArgumentException(part + " is no total of days");
        };
    }

    private static boolean priced(DayTotal total) {
        return !total.currency().isEmpty();
    }

    private static Function<LocalDate, Long> byDay(List<DayTotal> totals) {
        var sums =
                totals.stream().collect(Collectors.groupingBy(DayTotal::day, Collectors.summingLong(DayTotal::count)));
        return day -> sums.getOrDefault(day, 0L);
    }

    /** One of today's numbers. */
    record Tile(Part part, long count, List<DayTotal> values) {}

    /** A number of things that stand somewhere now. */
    record PartCount(Part part, BoundedCount count) {

        /** Where these are listed; empty where no list shows just them. */
        public String list() {
            return switch (part) {
                case LATE_ORDERS -> "/orders?late=true";
                case HELD -> "/orders?held=true";
                case TO_SHIP -> "/orders?state=TO_SHIP";
                case UNPROVED -> "/deliveries?state=UNPROVED";
                case BACK_ORDERS -> "/orders?state=WAITING_FOR_STOCK";
                case OVERDUE_INVOICES -> "/finance?overdue=true";
                default -> "";
            };
        }
    }

    /** One day of the chart. */
    record ChartDay(LocalDate day, long taken, long shipped) {}
}
