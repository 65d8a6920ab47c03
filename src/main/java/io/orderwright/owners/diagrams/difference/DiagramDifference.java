package io.orderwright.owners.diagrams.difference;

import io.orderwright.owners.diagrams.difference.ElementChange.AspectChange;
import io.orderwright.owners.diagrams.difference.ElementChange.ChangeKind;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is otherwise between what is in force and a candidate. What only stands elsewhere in the picture is no difference.
 *
 * @param elements those that were changed and added, as they stand in the candidate, and then the removed ones
 */
public record DiagramDifference(List<ElementChange> elements, List<FileChange> files) {

    /** Between nothing and nothing. */
    public static final DiagramDifference NONE = new DiagramDifference(List.of(), List.of());

    public static DiagramDifference of(Collection<DiagramFile> before, Collection<DiagramFile> after) {
        return new DiagramDifference(elements(model(before), model(after)), files(before, after));
    }

    public boolean isNone() {
        return elements.isEmpty() && files.isEmpty();
    }

    private static Map<String, DrawnElement> model(Collection<DiagramFile> files) {
        return files.stream()
                .filter(DiagramFile::isDiagram)
                .findFirst()
                .flatMap(file -> DiagramModel.of(file.content()))
                .map(DiagramModel::elements)
                .orElse(Map.of());
    }

    private static List<ElementChange> elements(Map<String, DrawnElement> before, Map<String, DrawnElement> after) {
        List<ElementChange> changes = new ArrayList<>();
        after.forEach((id, now) -> {
            DrawnElement was = before.get(id);
            ChangeKind kind = was == null ? ChangeKind.ADDED : ChangeKind.CHANGED;
            List<AspectChange> aspects = aspects(was == null ? Map.of() : was.says(), now.says());
            if (!aspects.isEmpty()) {
                changes.add(new ElementChange(id, now.kind(), now.name(), kind, aspects));
            }
        });
        before.values().stream()
                .filter(was -> !after.containsKey(was.id()))
                .map(was -> new ElementChange(
                        was.id(), was.kind(), was.name(), ChangeKind.REMOVED, aspects(was.says(), Map.of())))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private static List<AspectChange> aspects(Map<ElementAspect, Said> before, Map<ElementAspect, Said> after) {
        List<AspectChange> changes = new ArrayList<>();
        for (ElementAspect aspect : ElementAspect.values()) {
            Said was = before.getOrDefault(aspect, Said.NOTHING);
            Said now = after.getOrDefault(aspect, Said.NOTHING);
            if (!was.meaning().equals(now.meaning())) {
                changes.add(new AspectChange(aspect, was.words(), now.words()));
            }
        }
        return List.copyOf(changes);
    }

    private static List<FileChange> files(Collection<DiagramFile> before, Collection<DiagramFile> after) {
        Map<String, byte[]> was = companions(before);
        Map<String, byte[]> now = companions(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Arrays.equals(was.get(name), now.get(name)))
                .map(name -> new FileChange(
                        name,
                        !was.containsKey(name)
                                ? ChangeKind.ADDED
                                : now.containsKey(name) ? ChangeKind.CHANGED : ChangeKind.REMOVED))
                .toList();
    }

    private static Map<String, byte[]> companions(Collection<DiagramFile> files) {
        Map<String, byte[]> companions = new HashMap<>();
        files.stream().filter(file -> !file.isDiagram()).forEach(file -> companions.put(file.name(), file.content()));
        return companions;
    }
}
