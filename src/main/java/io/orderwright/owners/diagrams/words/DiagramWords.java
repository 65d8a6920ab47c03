package io.orderwright.owners.diagrams.words;

import io.orderwright.owners.diagrams.difference.DiagramDifference;
import io.orderwright.owners.diagrams.difference.DiagramModel;
import io.orderwright.owners.diagrams.difference.ElementAspect;
import io.orderwright.owners.diagrams.difference.ElementChange;
import io.orderwright.owners.diagrams.difference.ElementChange.AspectChange;
import io.orderwright.owners.diagrams.difference.ElementChange.ChangeKind;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a diagram, and what it says otherwise than another. */
@Component
public class DiagramWords {

    /** Longer texts are cut on pages; files have the whole. */
    private static final int LONGEST = 200;

    private final MessageSource messages;

    DiagramWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One thing that is wrong, in words.
     *
     * @param element its id in the diagram
     * @param name what it is called there; its id where it has no name, and words for the whole diagram where it is no element
     */
    public record FindingText(String file, String element, String name, String text) {}

    /**
     * One thing that is otherwise, in words.
     *
     * @param element its id in the diagram; empty for a file
     * @param text with what it was and is, where it was there before
     */
    public record ChangeText(String element, ChangeKind change, String name, List<String> text) {}

    public List<FindingText> findings(List<DiagramFault> findings, List<DiagramFile> files, Locale locale) {
        Map<String, DiagramModel> models = new HashMap<>();
        if (!findings.isEmpty()) {
            files.stream().filter(DiagramFile::isDiagram).forEach(file -> DiagramModel.of(file.content())
                    .ifPresent(one -> models.put(file.name(), one)));
        }
        return findings.stream()
                .map(finding -> new FindingText(
                        finding.file(),
                        finding.element(),
                        called(finding, models, locale),
                        messages.getMessage(finding.kind(), finding.said().toArray(), locale)))
                .toList();
    }

    private String called(DiagramFault finding, Map<String, DiagramModel> models, Locale locale) {
        return finding.element().isEmpty()
                ? messages.getMessage("diagrams.finding.whole", null, locale)
                : Optional.ofNullable(models.get(finding.file()))
                        .map(model -> model.called(finding.element()))
                        .orElse(finding.element());
    }

    /** Those of the diagram first, and then those of forms and pictures. */
    public List<ChangeText> difference(DiagramDifference difference, Locale locale) {
        List<ChangeText> texts = new ArrayList<>();
        difference.elements().forEach(change -> texts.add(text(change, locale)));
        difference
                .files()
                .forEach(file -> texts.add(new ChangeText(
                        "",
                        file.change(),
                        messages.getMessage("diagrams.kind.file", new Object[] {file.name()}, locale),
                        List.of())));
        return texts;
    }

    private ChangeText text(ElementChange change, Locale locale) {
        String kind = messages.getMessage("diagrams.kind." + change.kind(), null, change.kind(), locale);
        String name = change.name().isEmpty() ? change.id() : change.name();
        Stream<AspectChange> told = change.aspects().stream()
                .filter(aspect -> change.change() == ChangeKind.CHANGED
                        || !Set.of(ElementAspect.KIND, ElementAspect.NAME).contains(aspect.aspect()));
        return new ChangeText(
                change.id(),
                change.change(),
                kind + " " + name,
                told.map(aspect -> aspect(change.change(), aspect, locale)).toList());
    }

    private String aspect(ChangeKind change, AspectChange aspect, Locale locale) {
        String name = messages.getMessage("diagrams.aspect." + aspect.aspect(), null, locale);
        String nothing = messages.getMessage("diagrams.nothing", null, locale);
        ChangedPart part = aspect.aspect() == ElementAspect.SETTINGS
                ? ChangedPart.of(aspect.before(), aspect.after())
                : new ChangedPart(aspect.before(), aspect.after());
        String before = part.before().isEmpty() ? nothing : shortened(part.before());
        String after = part.after().isEmpty() ? nothing : shortened(part.after());
        return switch (change) {
            case ADDED -> messages.getMessage("diagrams.says", new Object[] {name, after}, locale);
            case REMOVED -> messages.getMessage("diagrams.says", new Object[] {name, before}, locale);
            case CHANGED -> messages.getMessage("diagrams.becomes", new Object[] {name, before, after}, locale);
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
