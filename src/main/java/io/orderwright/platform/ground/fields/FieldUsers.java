package io.orderwright.platform.ground.fields;

import java.util.List;
import java.util.Set;

/** Whoever goes by own fields: a bean of each, so that a field is not taken away from under it. */
public interface FieldUsers {

    /**
     * What goes by a field.
     *
     * @param where what its owners call it: a table, or a diagram
     * @param words what it expects to be said; empty where it expects nothing in particular
     */
    record FieldUse(String where, Set<String> words) {}

    /** What goes by the field at this moment, or will from a moment on that is known. */
    List<FieldUse> usesOf(String subject, String code);
}
