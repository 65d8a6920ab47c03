package io.orderwright.architecture.processes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a diagram may lean on.
 *
 * @param beans task beans by their name in BPMN
 * @param routes names of the routes that the process may ask for: those in camel-routes/ but the questions to a partner
 * @param messages what the code correlates
 * @param errors the error codes that the code throws
 * @param groups the roles
 * @param diagrams every diagram: who calls whom, and with what
 */
record Surroundings(
        Map<String, Class<?>> beans,
        Set<String> routes,
        Set<String> messages,
        Set<String> errors,
        Set<String> groups,
        List<Diagram> diagrams) {

    private static final Path ROUTES = Path.of("camel-routes");
    private static final Path CODE = Path.of("src", "main", "java", "io", "orderwright", "process");

    /** Reads diagrams, and names what stands in them. */
    private static final Path GATE = CODE.resolve(Path.of("engine", "gate"));

    private static final Pattern MESSAGE = Pattern.compile("\"(message[A-Z]\\w*)\"");
    private static final Pattern THROWN =
            Pattern.compile("new BpmnError\\(\\s*([\\w\"]+)|Errors\\.unless\\([^;]*?,\\s*(\"\\w+\"),\\s*\""
                    + "|handleBpmnError\\([^;]*?\\.getWorkerId\\(\\),\\s*([\\w\"]+)");

    /** Makes an error of the code that it is given: the codes stand with its callers. */
    private static final Path ERRORS = CODE.resolve(Path.of("engine", "calls", "Errors.java"));

    /** Read once for all tests of this JVM. */
    static Surroundings ofTheProduct() {
        return OfTheProduct.READ;
    }

    private static final class OfTheProduct {

        private static final Surroundings READ =
                new Surroundings(taskBeans(), routeFiles(), correlated(), thrown(), roles(), ProductDiagrams.all());
    }

    /** The same as the application knows it. */
    io.orderwright.process.engine.gate.Surroundings leansOn() {
        Set<String> processes = diagrams.stream()
                .map(diagram -> Diagram.id(ProductDiagrams.process(diagram)))
                .collect(Collectors.toSet());
        return new io.orderwright.process.engine.gate.Surroundings(
                beans.keySet(),
                routes.stream().filter(route -> !isQuestion(route)).collect(Collectors.toSet()),
                messages,
                errors,
                groups,
                processes,
                processes,
                (where, method, code, value) -> Set.of("sample", "channel").contains(code)
                        ? Optional.empty()
                        : Optional.of(new GateFault(GateFaultKind.UNKNOWN_FIELD, where, code)),
                io.orderwright.process.engine.gate.Surroundings.handed(diagrams));
    }

    /** A route that asks a partner what became of something is called by the effects ledger, not by a diagram. */
    static boolean isQuestion(String route) {
        return route.endsWith(".ask");
    }

    private static Map<String, Class<?>> taskBeans() {
        Map<String, Class<?>> beans = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.orderwright.process")) {
            if (type.isAnnotatedWith(TaskBean.class)) {
                Class<?> before =
                        beans.put(type.getAnnotationOfType(TaskBean.class).name(), type.reflect());
                if (before != null) {
                    throw new AssertionError("two task beans of one name: " + before + " and " + type);
                }
            }
        }
        return beans;
    }

    private static Set<String> routeFiles() {
        String ending = ".camel.yaml";
        return files(ROUTES, ending)
                .map(file ->
                        ROUTES.relativize(file).toString().replace(ending, "").replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> correlated() {
        return files(CODE, ".java")
                .filter(file -> !file.startsWith(GATE))
                .flatMap(file -> MESSAGE.matcher(text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> thrown() {
        Set<String> codes = new TreeSet<>();
        files(CODE, ".java")
                .filter(file -> !file.equals(ERRORS))
                .map(Surroundings::text)
                .forEach(source -> {
                    Matcher thrown = THROWN.matcher(source);
                    while (thrown.find()) {
                        IntStream.rangeClosed(1, thrown.groupCount())
                                .mapToObj(thrown::group)
                                .filter(Objects::nonNull)
                                .forEach(code -> codes.add(value(code, source)));
                    }
                });
        return codes;
    }

    /** A literal without its quotes, or the constant of that name in the same source. */
    private static String value(String token, String source) {
        if (token.startsWith("\"")) {
            return token.replace("\"", "");
        }
        Matcher constant =
                Pattern.compile("String " + token + " = \"([^\"]*)\"").matcher(source);
        if (!constant.find()) {
            throw new AssertionError("the error code " + token + " is no constant of the class that throws it");
        }
        return constant.group(1);
    }

    private static Set<String> roles() {
        return Arrays.stream(Roles.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
