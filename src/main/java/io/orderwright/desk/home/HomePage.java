package io.orderwright.desk.home;

import io.orderwright.desk.ports.TasksOfPerson.WaitingTask;
import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody comes in: what waits for him, what is late, how today goes; of each what his roles may see. */
@Controller
class HomePage {

    private static final String SHIP = "userShipGoods";
    private static final String VOUCHER = "userResolveVoucherRefusal";

    /** Tasks about a delivery: its number stands where others have their order's. */
    private static final Set<String> OF_DELIVERY = Set.of("userResolveBooking", "userFollowUpShipment");

    private static final String APPROVE = "userApproveOrder";
    private static final String HOLD = "userResolveCreditHold";
    /** Tasks about other papers than orders, by where those are. */
    private static final Map<String, String> PAGES = Map.of(
            "userReleaseWork", "/work-orders/",
            "userApproveInsertion", "/insertions/",
            "userApproveChange", "/changes/",
            "userResolveChangeRefusal", "/changes/",
            "userReviewPurchase", "/purchases/",
            "userApprovePurchase", "/purchases/");

    private static final int TASKS = 10;
    private static final List<Part> LATE =
            List.of(Part.LATE_TASKS, Part.LATE_ORDERS, Part.BACK_ORDERS, Part.UNPROVED, Part.OVERDUE_INVOICES);
    private static final List<Part> STANDING = List.of(Part.HELD, Part.TO_SHIP);
    private static final List<Part> TODAY = List.of(Part.TAKEN, Part.SHIPPED, Part.INVOICED, Part.PAID);

    private final Figures figures;
    private final TasksOfPerson tasks;
    private final CurrentUser user;
    private final DisplacedOrders displaced;
    private final MessageSource texts;
    private final Clock clock;

    HomePage(
            Figures figures,
            TasksOfPerson tasks,
            CurrentUser user,
            DisplacedOrders displaced,
            MessageSource texts,
            Clock clock) {
        this.figures = figures;
        this.tasks = tasks;
        this.user = user;
        this.displaced = displaced;
        this.texts = texts;
        this.clock = clock;
    }

    /** A task as a line of the list. */
    record TaskLine(
            String what,
            @Nullable String orderNumber,
            boolean mine,
            Instant since,
            @Nullable Instant due,
            String link) {}

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Person person = user.person().orElseGet(() -> new Person("", "", Set.of()));
        boolean worksOnTasks = Part.TASKS.seenBy(person);
        model.addAttribute("person", person);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("now", clock.instant());
        model.addAttribute("today", figures.today());
        model.addAttribute("worksOnTasks", worksOnTasks);
        if (worksOnTasks) {
            model.addAttribute("count", figures.now(Part.TASKS, person).count());
            model.addAttribute(
                    "tasks",
                    tasks.first(person, TASKS).stream()
                            .map(task -> line(task, locale))
                            .toList());
        }
        model.addAttribute(
                "late",
                seen(LATE, person).map(part -> figures.now(part, person)).toList());
        model.addAttribute(
                "standing",
                seen(STANDING, person).map(part -> figures.now(part, person)).toList());
        if (person.roles().contains(Roles.SALES) || person.roles().contains(Roles.SALES_MANAGER)) {
            model.addAttribute("displaced", displaced.of(person));
        }
        boolean value = Part.VALUE.seenBy(person);
        model.addAttribute(
                "tiles",
                seen(TODAY, person).map(part -> figures.today(part, value)).toList());
        model.addAttribute("chart", figures.chart());
        return "home/home";
    }

    private static Stream<Part> seen(List<Part> parts, Person person) {
        return parts.stream().filter(part -> part.seenBy(person));
    }

    private TaskLine line(WaitingTask task, Locale locale) {
        String what = texts.getMessage("task." + task.kind(), null, task.kind(), locale);
        boolean ofOther = PAGES.containsKey(task.kind());
        return new TaskLine(
                (what == null ? task.kind() : what) + (ofOther ? " · " + task.orderNumber() : ""),
                ofOther || OF_DELIVERY.contains(task.kind()) || VOUCHER.equals(task.kind()) ? null : task.orderNumber(),
                task.mine(),
                task.since(),
                task.due(),
                address(task));
    }

    /** Where the task is done: on a page of its own where there is one, else in Tasklist. */
    private static String address(WaitingTask task) {
        String page = PAGES.get(task.kind());
        if (page != null && task.orderNumber() != null) {
            return page + task.orderNumber();
        }
        if (APPROVE.equals(task.kind()) && task.orderNumber() != null) {
            return "/approvals/" + task.orderNumber();
        }
        if (OF_DELIVERY.contains(task.kind()) && task.orderNumber() != null) {
            return "/deliveries/" + task.orderNumber();
        }
        if (SHIP.equals(task.kind()) && task.orderNumber() != null) {
            return "/deliveries?scan=" + task.orderNumber();
        }
        return HOLD.equals(task.kind()) ? "/credit/cases" : "/camunda/app/tasklist/default/#/?task=" + task.id();
    }
}
