package io.orderwright.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/**
 * A task of a person in a diagram, as the diagram draws it.
 *
 * @param file below processes/
 * @param deciders as {@code deciding-tasks.csv} says: roles, or who the person is; as the diagram says where it does not
 * @param listener what hands the answer on, as an expression; empty where verbs do
 * @param door our own ones; may be shorter
 */
record DecidingTask(
        String file,
        String process,
        String id,
        List<String> outputs,
        String verbs,
        List<String> deciders,
        String listener,
        List<String> door) {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path DECLARED = Path.of("src", "test", "resources", "deciding-tasks.csv");
    private static final Pattern FIRST = Pattern.compile("\\$\\{\\w+\\.\\w+\\((\\w+)");

    /** All of them, of the diagrams of today and of those that may still be running. */
    static List<DecidingTask> all() {
        Map<String, List<String>> declared = declared();
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file -> of(file, declared))
                    .filter(distinct())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What two released versions ask in the same way is tried once. */
    private static Predicate<DecidingTask> distinct() {
        Set<List<Object>> seen = new HashSet<>();
        return task -> !task.released()
                || seen.add(List.of(task.process, task.id, task.outputs, task.verbs, task.deciders, task.listener));
    }

    private static Stream<DecidingTask> of(Path file, Map<String, List<String>> declared) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(UserTask.class).stream().map(task -> {
            List<String> said = declared.getOrDefault(
                    task.getId(),
                    List.of(String.valueOf(task.getCamundaCandidateGroups()).replace(",", " ")));
            return new DecidingTask(
                    PROCESSES.relativize(file).toString(),
                    process,
                    task.getId(),
                    names(property(task, "outputs")),
                    property(task, "verbs"),
                    Arrays.asList(said.get(0).split(" ")),
                    listener(task),
                    said.subList(1, said.size()));
        });
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",")).filter(name -> !name.isEmpty()).toList();
    }

    private static Map<String, List<String>> declared() {
        try (Stream<String> lines = Files.lines(DECLARED)) {
            Map<String, List<String>> found = new TreeMap<>();
            lines.filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells =
                        Arrays.stream(line.split("\\|")).map(String::strip).toList();
                found.put(cells.get(0), cells.subList(1, cells.size()));
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(UserTask task, String name) {
        return task.getExtensionElements() == null
                ? ""
                : task.getExtensionElements().getElementsQuery().list().stream()
                        .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(property -> property.getCamundaValue() == null ? "" : property.getCamundaValue())
                        .findFirst()
                        .orElse("");
    }

    private static String listener(UserTask task) {
        return task.getExtensionElements() == null
                ? ""
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .filter(one -> "complete".equals(one.getCamundaEvent()))
                        .map(CamundaTaskListener::getCamundaExpression)
                        .findFirst()
                        .orElse("");
    }

    /** As the document at hand says. */
    DecidingTask decidedBy(List<String> roles) {
        return new DecidingTask(file, process, id, outputs, verbs, roles, listener, door);
    }

    boolean released() {
        return file.contains("/released/");
    }

    /** Whoever of a role may do it, and not one person. */
    boolean ofARole() {
        return !deciders.contains("submitter") && !deciders.contains("reader");
    }

    boolean hasVerbs() {
        return !verbs.isEmpty();
    }

    /** The variable that holds the number of what it is about. */
    String subject() {
        Matcher first = FIRST.matcher(listener);
        return first.find() ? first.group(1) : process.equals("approval") ? "orderNumber" : "subject";
    }

    /** Whether the service cannot know better: it is one for several tasks, each of which asks more exactly. */
    boolean serviceTakes(String role) {
        return Arrays.asList(door(3).split(" ")).contains(role);
    }

    String door(int which) {
        return door.size() > which ? door.get(which) : "";
    }

    @Override
    public String toString() {
        return file.replace(".bpmn", "") + "#" + id;
    }
}
