package io.orderwright.platform.ground.answers;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/**
 * What an answer can hold besides what it is about, where {@code expand} asks for it. A module that knows something of the
 * things of another one brings it as a bean. Whoever may read the thing itself may read it.
 */
public interface Expansion {

    /** Of what: the word of {@link Expandable}. */
    String of();

    /** By which it is asked for. */
    String name();

    /** The type of what is there for each key, for the document of the API. */
    Type type();

    /** By the key of the thing, in as few statements for many keys as for one. A thing of which there is nothing is not in it. */
    Map<String, ?> byKey(Collection<String> keys);
}
