package io.orderwright.doors;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.doors.DocumentedApi.Operation;
import io.orderwright.doors.HostileRequests.Attempt;
import java.util.List;
import java.util.Random;

/** Uploads that are each wrong in one way. Where a file is about nothing that there is, nothing comes of it. */
final class HostileForms {

    private static final String EDGE = "hostile-edge";
    private static final String TYPE = "multipart/form-data; boundary=" + EDGE;

    private final Random random;

    HostileForms(Random random) {
        this.random = random;
    }

    /** Files are about a kind that there is; where else they are sent there is nothing. */
    String placeOf(Operation operation) {
        return operation.path().endsWith("/imports/{kind}") ? "customers" : DocumentedCallers.NOWHERE;
    }

    Attempt of(String path, List<JsonNode> query) {
        String needed =
                query.stream().anyMatch(one -> one.path("name").asText().equals("asOf")) ? "asOf=2026-01-31" : "";
        String asked = needed.isEmpty() ? "" : "?" + needed;
        String good = part("file", "customers.csv", "code,name\r\n");
        return switch (random.nextInt(9)) {
            case 0 -> new Attempt(asked, path, TYPE, "--" + EDGE + "--\r\n", "form without a part");
            case 1 ->
                new Attempt(asked, path, TYPE, closed(part("nobodyKnows", "a.csv", "a,b\r\n")), "part of another name");
            case 2 -> new Attempt(asked, path, TYPE, closed(part("file", "customers.csv", "")), "empty file");
            case 3 ->
                new Attempt(
                        asked,
                        path,
                        TYPE,
                        closed(part("file", "customers.csv", any(NO_TABLES))),
                        "file that is no table");
            case 4 -> new Attempt(asked, path, TYPE, good, "form that does not end");
            case 5 ->
                new Attempt(
                        asked,
                        path,
                        TYPE,
                        closed(part("file", "a\u0001.csv", "a,b\r\n")),
                        "control character in the name of a file");
            case 6 ->
                new Attempt(joined(asked, "dryRun=perhaps"), path, TYPE, closed(good), "parameter of another type");
            case 7 -> new Attempt(joined(asked, "nobody-knows=this"), path, TYPE, closed(good), "unknown parameter");
            default ->
                new Attempt(joined(asked, "charset=no-such-signs"), path, TYPE, closed(good), "unknown character set");
        };
    }

    private static final List<String> NO_TABLES =
            List.of("\u0089PNG\r\n\u001a\n", "PK\u0003\u0004no workbook", "%PDF-1.7\n%", "\u0000\u0000");

    private static String joined(String asked, String parameter) {
        return asked.isEmpty() ? "?" + parameter : asked + "&" + parameter;
    }

    private static String part(String name, String file, String content) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private static String closed(String parts) {
        return parts + "--" + EDGE + "--\r\n";
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
