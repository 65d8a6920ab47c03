package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.words.DiagramWords.FindingText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Camunda Modeler reads when a deployment was refused, as the engine says it.
 *
 * @param type the engine's exception
 * @param message which Modeler writes into its log
 * @param details what is wrong, by file; absent where it is not with an element
 */
record ModelerProblem(
        String type, String message, int code, @Nullable Map<String, Report> details) {

    /** By which Modeler tells that the diagram is at fault, and not the server. */
    private static final String PARSED = "ENGINE-09005 Could not parse BPMN process. Errors: ";

    /** What is wrong with a file. */
    record Report(List<Fault> errors, List<Fault> warnings) {}

    /** One thing that is wrong. @param line where the element stands in the file, from 1; 0 where it is not there */
    record Fault(String message, int line, int column, String mainElementId, List<String> elementIds) {}

    static ModelerProblem plain(String type, String message) {
        return new ModelerProblem(type, message, 0, null);
    }

    /** @param kept what became of it, in words */
    static ModelerProblem of(List<FindingText> findings, List<DiagramFile> files, String kept) {
        Map<String, Report> reports = new LinkedHashMap<>();
        findings.forEach(
                finding -> reports.computeIfAbsent(finding.file(), file -> new Report(new ArrayList<>(), List.of()))
                        .errors()
                        .add(fault(finding, files)));
        String words = reports.entrySet().stream()
                .flatMap(file -> file.getValue().errors().stream()
                        .map(one -> "\n* " + one.message() + " | resource " + file.getKey() + " | line " + one.line()
                                + " | column " + one.column() + " | element " + one.mainElementId()))
                .collect(Collectors.joining());
        return new ModelerProblem("ParseException", PARSED + words + "\n" + kept, 0, reports);
    }

    private static Fault fault(FindingText finding, List<DiagramFile> files) {
        String called = finding.name().equals(finding.element()) ? "" : finding.name() + ": ";
        int[] place = files.stream()
                .filter(file -> file.name().equals(finding.file()))
                .findFirst()
                .map(file -> place(new String(file.content(), StandardCharsets.UTF_8), finding.element()))
                .orElse(new int[2]);
        return new Fault(called + finding.text(), place[0], place[1], finding.element(), List.of(finding.element()));
    }

    private static int[] place(String file, String element) {
        int at = file.indexOf(" id=\"" + element + "\"");
        if (at < 0) {
            return new int[2];
        }
        int line = (int) file.substring(0, at).lines().count();
        return new int[] {line, at - file.lastIndexOf('\n', at)};
    }
}
