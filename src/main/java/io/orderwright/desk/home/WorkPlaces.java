package io.orderwright.desk.home;

import io.orderwright.desk.TaskPages;
import io.orderwright.desk.TaskPages.TaskPage;
import io.orderwright.desk.ports.TasksOfPerson.WaitingTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where each kind of task is done, as the rooms say. */
@Component
class WorkPlaces {

    private final Map<String, TaskPage> pages;

    /** @throws IllegalStateException when two rooms bring a page for the same task */
    WorkPlaces(ObjectProvider<TaskPages> rooms) {
        this.pages = rooms.stream()
                .map(TaskPages::taskPages)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(TaskPage::task, Function.identity()));
    }

    boolean isAboutOrder(WaitingTask task) {
        TaskPage page = pages.get(task.kind());
        return page == null || page.aboutOrder();
    }

    /** On a page of its own where there is one, else in Tasklist. */
    String addressOf(WaitingTask task) {
        TaskPage page = pages.get(task.kind());
        String address = page == null ? null : page.address();
        return address == null || task.orderNumber() == null
                ? "/camunda/app/tasklist/default/#/?task=" + task.id()
                : address.replace("{subject}", Objects.requireNonNull(task.orderNumber()));
    }
}
