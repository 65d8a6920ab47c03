package io.orderwright.platform.decisions.own;

import java.util.List;
import java.util.Map;

/** Fields that owners added, for tables: a bean of whoever keeps them. Without one there are none. */
public interface OwnFacts {

    /** The fields of a kind of thing as they are at this moment, those that are withdrawn too. */
    List<OwnFact> of(String thing);

    /**
     * What is said of a thing, by the field's code, whoever may read it: texts, numbers, yes or no. What nothing is said in is not
     * there.
     */
    Map<String, Object> said(String thing, String key);
}
