package io.orderwright.platform.decisions;

import java.util.List;
import java.util.Map;

/** No row, or more than one, answered: there is no decision, and nothing may go on as if there were. */
public class NoSingleAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSingleAnswer(String table, String version, List<String> rows, Map<String, Object> facts) {
        super("Table " + table + " (" + version + ") gave "
                + (rows.isEmpty() ? "no answer" : rows.size() + " answers, rows " + String.join(", ", rows))
                + " for " + facts);
    }
}
