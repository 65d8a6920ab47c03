package io.orderwright.doors;

import io.orderwright.doors.DocumentedApi.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who may ask for an operation: found out by asking for what is not there, so that nothing happens. */
final class DocumentedCallers {

    static final String NOWHERE = "NO-SUCH-ONE";

    /** The cast and the rules are the same in every application that tests start. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private final DocumentedApi api;

    DocumentedCallers(DocumentedApi api) {
        this.api = api;
    }

    /** Whoever is not refused for the roles. */
    String of(Operation operation) {
        return KNOWN.computeIfAbsent(operation.toString(), key -> somebody(operation));
    }

    private String somebody(Operation operation) {
        for (String person : DocumentedApi.people()) {
            int status = api.send(
                            person,
                            operation.method(),
                            filled(operation.path(), NOWHERE) + "?nobody-knows=this",
                            Map.of("Content-Type", "application/json"),
                            new byte[0])
                    .statusCode();
            if (status != 403) {
                return person;
            }
        }
        return "grace";
    }

    static String filled(String path, String value) {
        return path.replaceAll("\\{[^}]*}", value);
    }
}
