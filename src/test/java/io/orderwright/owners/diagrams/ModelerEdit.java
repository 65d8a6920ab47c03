package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.ports.DiagramFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A change of one of our diagrams as Modeler's component wrote it.
 *
 * @param process whose diagram it is
 * @param name what was changed
 */
public record ModelerEdit(String process, String name) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "modeler", "edits");
    private static final String END = ".bpmn.gz";

    public static List<ModelerEdit> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(END))
                    .sorted()
                    .map(file -> file.substring(0, file.length() - END.length()).split("\\."))
                    .map(parts -> new ModelerEdit(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ModelerEdit named(String name) {
        return all().stream()
                .filter(edit -> edit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public String diagram() {
        try (InputStream packed = Files.newInputStream(FOLDER.resolve(process + "." + name + END));
                InputStream written = new GZIPInputStream(packed)) {
            return new String(written.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its owner brings: the diagram, our forms of the process, and the form of a question where one was drawn. */
    public List<DiagramFile> files() {
        List<DiagramFile> brought = new ArrayList<>();
        String diagram = diagram();
        brought.add(new DiagramFile(process + ".bpmn", diagram.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> forms = Files.list(Path.of("processes", process))) {
            for (Path form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                brought.add(new DiagramFile(form.getFileName().toString(), Files.readAllBytes(form)));
            }
            if (diagram.contains("\"owner-question\"")) {
                brought.add(new DiagramFile(
                        "owner-question.form",
                        Files.readAllBytes(Path.of(".camunda", "forms", "owner-question.form"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return brought;
    }
}
