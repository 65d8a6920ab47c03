package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.ports.DiagramFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The diagram of the copy of an approval, as an owner edits it: small, and nobody is asked in it but its reader. */
public final class EditedDiagram {

    static final String PROCESS = "approval-copy";

    private static final String LISTENER =
            "<camunda:taskListener event=\"complete\" expression=\"${approvals.read(subject, reader)}\"/>";

    private EditedDiagram() {}

    /** As it came with the program. */
    public static String shipped() {
        try {
            return Files.readString(Path.of("processes", PROCESS, PROCESS + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its task has another name, and keeps no record of who has read. */
    public static String named(String task) {
        return shipped().replace(LISTENER, "").replace("name=\"Read copy\"", "name=\"" + task + "\"");
    }

    public static List<DiagramFile> file(String diagram) {
        return List.of(new DiagramFile(PROCESS + ".bpmn", diagram.getBytes(StandardCharsets.UTF_8)));
    }
}
