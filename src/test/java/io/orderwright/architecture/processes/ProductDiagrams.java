package io.orderwright.architecture.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderwright.process.engine.gate.Diagram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The diagrams in processes/, each with the forms that stand in its folder. */
final class ProductDiagrams {

    private static final Path FOLDER = Path.of("processes");

    private ProductDiagrams() {}

    /** What is deployed, and what was and may still be running: kept in folders named {@code released}. */
    static List<Diagram> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(ProductDiagrams::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Diagram read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if this stood in that file. */
    static Diagram of(Path file, String content) {
        return Diagram.of(file.toString(), content.getBytes(UTF_8), forms(file.getParent()));
    }

    static Map<String, byte[]> forms(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .collect(Collectors.toMap(Path::toString, content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Function<Path, byte[]> content() {
        return file -> {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static boolean released(Diagram diagram) {
        return diagram.name().contains("/released/");
    }

    /** The process of a diagram. */
    static Element process(Diagram diagram) {
        List<Element> processes = diagram.processes();
        if (processes.size() != 1) {
            throw new AssertionError(diagram + " must hold one process, and holds " + processes.size());
        }
        return processes.get(0);
    }
}
