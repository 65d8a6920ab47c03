package io.orderwright.process.engine.forms;

import java.util.Locale;
import java.util.Objects;
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
        String english = words(task, task.getName(), Locale.ENGLISH);
        String chinese = words(task, "", Locale.SIMPLIFIED_CHINESE);
        StringBuilder title = new StringBuilder();
        if (!chinese.isEmpty() && !chinese.equals(english)) {
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

    /** What to do and, where kinds of documents are asked about by one diagram, with which kind. */
    private String words(DelegateTask task, String otherwise, Locale locale) {
        String deed = text("task." + task.getTaskDefinitionKey(), otherwise, locale);
        String kind = task.getVariable("kind") instanceof String told ? text("approvals.kind." + told, "", locale) : "";
        return deed.isEmpty() || kind.isEmpty() ? deed : deed + " · " + kind;
    }

    private String text(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, otherwise, locale), otherwise);
    }
}
