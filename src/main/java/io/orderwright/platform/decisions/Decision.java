package io.orderwright.platform.decisions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a table answered, and why.
 *
 * @param table the table's name, e.g. {@code credit/credit-decision}
 * @param version the owner's version and a hash of the content, e.g. {@code 2026-01 #a1b2c3d4}
 * @param row the name of the one row that answered
 * @param outputs the row's answers by name, always texts; an answer of "-" in the table is the empty text
 * @param inputs the facts by name, as they were asked
 */
public record Decision(
        String table, String version, String row, Map<String, Object> outputs, Map<String, Object> inputs) {

    public Decision {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * One answer as text.
     *
     * @throws IllegalArgumentException if the table has no such answer
     */
    public String text(String output) {
        Object value = outputs.get(output);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Table " + table + " answers " + outputs.keySet() + ", not \"" + output + "\"");
        }
        return value.toString();
    }
}
