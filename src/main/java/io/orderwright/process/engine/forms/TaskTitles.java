package io.orderwright.process.engine.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a task is called in a list: what to do, in both languages since a task has one name, and for which order or other document. The
 * list itself cannot show an order's number to people who may not read all orders' variables. What an owner has called otherwise
 * is called as he says.
 */
public class TaskTitles implements TaskListener {

    private final MessageSource texts;
    private final Supplier<Map<String, Set<String>>> shipped;
    private volatile @Nullable Map<String, Set<String>> names;

    /** @param shipped what tasks are called in the diagrams that come with the application, by their ids; asked once */
    public TaskTitles(MessageSource texts, Supplier<Map<String, Set<String>>> shipped) {
        this.texts = texts;
        this.shipped = shipped;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean own = isOwnersName(task);
        String english = own ? task.getName() : words(task, task.getName(), Locale.ENGLISH);
        String chinese = own ? "" : words(task, "", Locale.SIMPLIFIED_CHINESE);
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

    private boolean isOwnersName(DelegateTask task) {
        Map<String, Set<String>> known = names;
        if (known == null) {
            known = shipped.get();
            names = known;
        }
        Set<String> called = known.get(task.getTaskDefinitionKey());
        return task.getName() != null
                && called != null
                && !called.contains(task.getName())
                && called.stream().noneMatch(name -> name.contains("${"));
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
