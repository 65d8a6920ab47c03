package io.orderwright.process.engine.forms;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;

/**
 * What a task is called in a list: what to do, in both languages since a task has one name, and for which order or other document. The
 * list itself cannot show an order's number to people who may not read all orders' variables.
 */
public class TaskTitles implements TaskListener {

    private final MessageSource texts;

    public TaskTitles(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        String key = "task." + task.getTaskDefinitionKey();
        String english = texts.getMessage(key, null, task.getName(), Locale.ENGLISH);
        String chinese = texts.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE);
        StringBuilder title = new StringBuilder();
        if (chinese != null && !chinese.isEmpty() && !chinese.equals(english)) {
            title.append(chinese).append(' ');
        }
        title.append(english);
        String number = task.getVariable("orderNumber") instanceof String order
                ? order
                : task.getExecution().getProcessBusinessKey();
        if (number != null) {
            title.append(" · ").append(number);
        }
        task.setName(title.toString());
    }
}
