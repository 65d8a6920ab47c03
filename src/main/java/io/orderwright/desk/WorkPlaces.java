package io.orderwright.desk;

import io.orderwright.desk.TaskPages.TaskPage;
import io.orderwright.desk.ports.TasksOfPerson.WaitingTask;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where each kind of task is done, as the rooms say. */
@Component
public class WorkPlaces {

    private final Map<String, TaskPage> pages;
    private final CurrentUser user;

    /** @throws IllegalStateException when two rooms bring a page for the same task */
    WorkPlaces(List<TaskPages> rooms, CurrentUser user) {
        this.pages = rooms.stream()
                .map(TaskPages::taskPages)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(TaskPage::task, Function.identity()));
        this.user = user;
    }

    /**
     * Whether what the task is about is an order; of a task that no room knows nobody can say so. Tasks that every kind of
     * paper has are told apart by the number.
     */
    public boolean isAboutOrder(WaitingTask task) {
        TaskPage page = pages.get(task.kind());
        String subject = task.orderNumber();
        return page != null && (page.aboutOrder() || subject != null && OrderNumbers.SALES_ORDER.names(subject));
    }

    /** On a page of its own where there is one, else in Tasklist. */
    public String addressOf(WaitingTask task) {
        String subject = task.orderNumber();
        String page = subject == null ? null : page(task.kind(), subject);
        return page == null ? "/camunda/app/tasklist/default/#/?task=" + task.id() : page;
    }

    /**
     * Where the reader does what is waited for; null when others are asked, or when it is done in Tasklist.
     *
     * @param task the task's id in the diagram
     * @param who the person or the groups that are asked, with commas between
     */
    public @Nullable String wayOfReader(String task, String subject, String who) {
        boolean asked = user.person()
                .filter(person -> Arrays.stream(who.split(", "))
                        .anyMatch(one ->
                                one.equals(person.user()) || person.roles().contains(one)))
                .isPresent();
        return asked ? page(task, subject) : null;
    }

    private @Nullable String page(String task, String subject) {
        TaskPage page = pages.get(task);
        String address = page == null ? null : page.address();
        return address == null ? null : address.replace("{subject}", subject);
    }
}
