package io.orderwright.platform.ground.fields;

import io.orderwright.platform.ground.owned.ActingVerb;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing to which owners may add fields.
 *
 * @param name in addresses and, behind {@code own-fields.subject.}, in messages
 * @param rank where it stands among the others, the smallest first
 * @param table that keeps the things
 * @param key its column by which people name one
 * @param editors the roles that may change one
 * @param verb what changing one of somebody else's is; null where nobody looks after them
 * @param places where its fields can be shown beyond its page
 * @param placed whether it is placed, so that a field may be needed at that moment only
 */
public record FieldSubject(
        String name,
        int rank,
        String table,
        String key,
        List<String> editors,
        @Nullable ActingVerb verb,
        Set<FieldPlace> places,
        boolean placed) {

    /** A bean of a module by which it offers its things. */
    public interface Offer {

        List<FieldSubject> fieldSubjects();
    }
}
