package io.orderwright.owners.diagrams.difference;

import java.util.List;

/**
 * An element that one diagram has otherwise than another.
 *
 * @param kind as BPMN calls it, e.g. {@code userTask}
 * @param name what it is called there; in a changed one as it is called now
 * @param aspects what it says otherwise, of an added or removed one what it says or said
 */
public record ElementChange(String id, String kind, String name, ChangeKind change, List<AspectChange> aspects) {

    /** How it is otherwise. */
    public enum ChangeKind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** One thing that it says otherwise; empty for nothing. */
    public record AspectChange(ElementAspect aspect, String before, String after) {}
}
