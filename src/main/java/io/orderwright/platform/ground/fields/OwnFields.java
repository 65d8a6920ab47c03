package io.orderwright.platform.ground.fields;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said in fields that owners added, for modules whose things have them: they hand it on and need not know a field.
 * Values are texts, numbers, yes or no, by the field's code; a day is a text like {@code 2027-01-31}.
 */
public interface OwnFields {

    /**
     * What is wrong with what is said of a thing that is about to be placed, each at {@code fields.<code>}; nothing is written.
     *
     * @param said by code; empty where nothing was said; what is named with nothing stays empty, whatever the field usually says
     * @param actor the login of whoever places it
     */
    List<Refusal> faults(String subject, Map<String, @Nullable Object> said, String actor);

    /**
     * Keeps what is said of a thing that has been placed, in the same transaction; what a field usually says is kept where nothing
     * was said. Costs nothing where owners have added no field to it.
     *
     * @param asked whether a person says it who can be asked for what is missing
     * @throws Refusal the first of {@link #faults}
     */
    void placed(String subject, String key, Map<String, @Nullable Object> said, String actor, boolean asked);

    /**
     * By what lists are filtered that are asked for things of which this is said.
     *
     * @param said as it is kept, as a text: {@code 12.5}, {@code true}, {@code 2027-01-31}, or the code of an entry
     * @throws Refusal INVALID, at {@code own.<code>}, for a field that whoever asks may not read, or by which no list is filtered,
     *     and for what nobody can say in it
     */
    SaidFilter filter(String subject, String code, String said);

    /** What is said of a thing and may be said again by whoever asks: what another one like it begins with. */
    Map<String, Object> copied(String subject, String key);
}
