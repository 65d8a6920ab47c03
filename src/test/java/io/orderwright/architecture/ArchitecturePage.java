package io.orderwright.architecture;

import io.orderwright.architecture.SourceTree.Type;
import io.orderwright.platform.kernel.BusinessEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws {@code docs/architecture.md} from the code: modules, use cases, processes, events. */
final class ArchitecturePage {

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PROCESS = Pattern.compile("<(?:bpmn:)?process id=\"([^\"]+)\"(?: name=\"([^\"]*)\")?");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)\\.\\w+\\(");
    private static final Pattern TOPIC = Pattern.compile("camunda:topic=\"([^\"$]+)\"");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]+)\"");

    private final ApplicationModules modules;
    private final StringBuilder page = new StringBuilder();

    ArchitecturePage(ApplicationModules modules) {
        this.modules = modules;
    }

    String draw() {
        page.append(
                """
                # Architecture

                *Modules know facts, the process knows the order of things, integration knows the outside; nobody else does.*

                This page is drawn from the code by `ModularityTests`; after a change of the structure the test says how to draw it anew.

                """);
        drawModules();
        drawCalls();
        drawUseCases();
        drawProcesses();
        drawEvents();
        return page.toString();
    }

    /** By area, the names of its modules; modules outside any area stand under their own name. */
    Map<String, List<ApplicationModule>> areas() {
        return modules.stream()
                .sorted(Comparator.comparing(ArchitecturePage::packageOf))
                .collect(Collectors.groupingBy(
                        module -> packageOf(module).replaceFirst("\\..*", ""), TreeMap::new, Collectors.toList()));
    }

    static String packageOf(ApplicationModule module) {
        return module.getBasePackage().getName().substring(MainClasses.ROOT.length() + 1);
    }

    private void drawModules() {
        page.append("## Modules\n\n| package | what it is for | may call |\n|---|---|---|\n");
        areas().values().stream().flatMap(List::stream).forEach(module -> page.append("| `")
                .append(packageOf(module))
                .append("` | ")
                .append(purpose(SourceTree.MAIN.resolve(
                        "io/orderwright/" + packageOf(module).replace('.', '/') + "/package-info.java")))
                .append(" | ")
                .append(mayCall(module))
                .append(" |\n"));
    }

    private String mayCall(ApplicationModule module) {
        String[] allowed = MainClasses.ALL
                .get(module.getBasePackage().getName() + ".package-info")
                .getAnnotationOfType(org.springframework.modulith.ApplicationModule.class)
                .allowedDependencies();
        if (Arrays.asList(allowed).contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN)) {
            return "every module's root and ports";
        }
        return Stream.of(allowed)
                .map(name -> name.replaceFirst("\\s*::.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Which area really calls which, as the classes do. */
    private void drawCalls() {
        Map<String, TreeSet<String>> calls = new TreeMap<>();
        MainClasses.ALL.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String from = area(type.getPackageName());
            String to = area(dependency.getTargetClass().getPackageName());
            if (!from.isEmpty() && !to.isEmpty() && !from.equals(to) && !to.equals("platform")) {
                calls.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
            }
        }));
        page.append("\n## Who calls whom\n\nBy area; every area stands on `platform`.\n\n```mermaid\nflowchart TD\n");
        calls.forEach((from, targets) -> targets.forEach(
                to -> page.append("  ").append(from).append(" --> ").append(to).append('\n')));
        page.append("```\n");
    }

    private static String area(String packageName) {
        return packageName.startsWith(MainClasses.ROOT + ".")
                ? packageName.substring(MainClasses.ROOT.length() + 1).replaceFirst("\\..*", "")
                : "";
    }

    private void drawUseCases() {
        List<Type> found = SourceTree.PRODUCT.types().stream()
                .filter(type -> (type.packageName() + ".").startsWith(MainClasses.ROOT + ".coordination."))
                .filter(type -> type.outer().isEmpty() && type.kind().equals("CLASS") && type.exported())
                .sorted(Comparator.comparing(Type::name))
                .toList();
        page.append("\n## Use cases over several modules\n\n| use case | what it does |\n|---|---|\n");
        found.forEach(type -> page.append("| `")
                .append(type.name())
                .append("` | ")
                .append(purpose(type.file()))
                .append(" |\n"));
    }

    private void drawProcesses() {
        page.append("\n## Processes\n\n| process | task beans | partners | calls |\n|---|---|---|---|\n");
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                String bpmn = Files.readString(file);
                Matcher process = PROCESS.matcher(bpmn);
                if (process.find()) {
                    page.append("| `").append(process.group(1)).append("`");
                    page.append(process.group(2) == null ? "" : " " + process.group(2));
                    page.append(" | ").append(all(BEAN, bpmn));
                    page.append(" | ").append(all(TOPIC, bpmn));
                    page.append(" | ").append(all(CALLED, bpmn)).append(" |\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drawEvents() {
        Map<String, TreeSet<String>> events = new TreeMap<>();
        MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(BusinessEvent.class) && !type.isInterface())
                .forEach(type -> modules.getModuleByType(type.getName())
                        .ifPresent(module -> events.computeIfAbsent(packageOf(module), none -> new TreeSet<>())
                                .add(type.getSimpleName())));
        page.append("\n## Events\n\n| published by | events |\n|---|---|\n");
        events.forEach((module, names) -> page.append("| `")
                .append(module)
                .append("` | ")
                .append(String.join(", ", names))
                .append(" |\n"));
    }

    private static String all(Pattern pattern, String text) {
        return pattern
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** The first sentences of a file's first Javadoc, on one line, without tags. */
    private static String purpose(Path file) {
        try {
            Matcher javadoc = JAVADOC.matcher(Files.readString(file));
            if (!javadoc.find()) {
                return "";
            }
            List<String> lines = new ArrayList<>();
            for (String line : javadoc.group(1).split("\n")) {
                String text = line.strip().replaceFirst("^\\*\\s?", "").strip();
                if (text.startsWith("@") || text.startsWith("<p>")) {
                    break;
                }
                lines.add(text);
            }
            return String.join(" ", lines)
                    .replaceAll("\\{@(?:link|code)\\s+([^}]*)}", "`$1`")
                    .replace("|", "\\|")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
