package io.orderwright.desk.home;

import io.orderwright.desk.HomePanel;
import io.orderwright.desk.WorkPlaces;
import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.desk.ports.TasksOfPerson.WaitingTask;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    private static final int TASKS = 10;
    private static final List<Part> LATE =
            List.of(Part.LATE_TASKS, Part.LATE_ORDERS, Part.BACK_ORDERS, Part.UNPROVED, Part.OVERDUE_INVOICES);
    private static final List<Part> STANDING = List.of(Part.HELD, Part.TO_SHIP);
    private static final List<Part> TODAY = List.of(Part.TAKEN, Part.SHIPPED, Part.INVOICED, Part.PAID);

    private final Figures figures;
    private final TasksOfPerson tasks;
    private final CurrentUser user;
    private final WorkPlaces places;
    private final List<HomePanel> panels;
    private final MessageSource texts;
    private final CompanyCalendar calendar;

    HomePage(
            Figures figures,
            TasksOfPerson tasks,
            CurrentUser user,
            WorkPlaces places,
            List<HomePanel> panels,
            MessageSource texts,
            CompanyCalendar calendar) {
        this.figures = figures;
        this.tasks = tasks;
        this.user = user;
        this.places = places;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::place))
                .toList();
        this.texts = texts;
        this.calendar = calendar;
    }

    /** A task as a line of the list. */
    record TaskLine(
            String what,
            @Nullable String orderNumber,
            boolean mine,
            Instant since,
            @Nullable Instant due,
            String link) {}

    /** What a room has to say, and the template that says it. */
    record ShownPanel(String template, Object shown) {}

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Person person = user.person().orElseGet(() -> new Person("", "", Set.of()));
        boolean worksOnTasks = Part.TASKS.seenBy(person);
        model.addAttribute("person", person);
        model.addAttribute("now", calendar.now());
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
        model.addAttribute("panels", panels(person));
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
        boolean ofOrder = places.isAboutOrder(task);
        String what = word(task.kind(), ofOrder, locale);
        return new TaskLine(
                ofOrder || task.orderNumber() == null ? what : what + " · " + task.orderNumber(),
                ofOrder ? task.orderNumber() : null,
                task.mine(),
                task.since(),
                task.due(),
                places.addressOf(task));
    }

    /** What every kind of paper has may have a word of its own for orders. */
    private String word(String task, boolean ofOrder, Locale locale) {
        String general = texts.getMessage("task." + task, null, task, locale);
        String word = ofOrder ? texts.getMessage("task." + task + ".order", null, general, locale) : general;
        return word == null ? task : word;
    }

    private List<ShownPanel> panels(Person person) {
        return panels.stream()
                .flatMap(panel -> panel.of(person).map(shown -> new ShownPanel(panel.template(), shown)).stream())
                .toList();
    }
}
