package io.orderwright.desk.owners;

import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.words.DiagramWords;
import io.orderwright.owners.diagrams.words.DiagramWords.ChangeText;
import io.orderwright.owners.diagrams.words.DiagramWords.FindingText;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What pages of diagrams draw: the file, and what of it is marked with which words. */
@Hidden
@RestController
class DiagramPictures {

    private final ProcessDiagrams diagrams;
    private final DiagramWords words;

    DiagramPictures(ProcessDiagrams diagrams, DiagramWords words) {
        this.diagrams = diagrams;
        this.words = words;
    }

    /** @param before the diagram that it is compared with; empty for none */
    record DiagramPicture(String after, String before, List<ChangeText> changes, List<FindingText> findings) {}

    @GetMapping("/process-diagrams/{process}/picture")
    DiagramPicture inForce(@PathVariable String process) {
        return new DiagramPicture(xml(diagrams.files(process)), "", List.of(), List.of());
    }

    @GetMapping("/diagram-candidates/{id:\\d+}/picture")
    DiagramPicture candidate(@PathVariable long id, Locale locale) {
        return new DiagramPicture(
                xml(diagrams.files(id)),
                xml(diagrams.before(id)),
                words.difference(diagrams.difference(id), locale),
                words.findings(diagrams.findings(id), diagrams.files(id), locale));
    }

    private static String xml(List<DiagramFile> files) {
        return files.stream()
                .filter(DiagramFile::isDiagram)
                .findFirst()
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
