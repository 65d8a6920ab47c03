package io.orderwright.desk.home;

import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.platform.security.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many tasks wait, for the bar of every page. */
@Controller
class TaskCount {

    /** More than this is shown as "99+". */
    static final int MOST = BoundedCount.MOST;

    private final TasksOfPerson tasks;
    private final CurrentUser user;

    TaskCount(TasksOfPerson tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    @GetMapping("/tasks/count")
    String count(Model model) {
        int counted = user.person().map(person -> tasks.count(person, MOST + 1)).orElse(0);
        model.addAttribute("count", BoundedCount.of(counted, MOST));
        return "home/parts :: count";
    }
}
