package io.orderwright.commands.northwind;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login.Role;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Settles calls of which nobody knows whether they took effect, as a sales manager would: looks into the partner's book,
 * here that of the sandbox, and says what stands there.
 */
final class UncertainCalls {

    private static final String UNKNOWN = "UNKNOWN";

    private final Desk desk;
    private final Api sandbox;
    private final PrintStream out;

    UncertainCalls(Desk desk, Api sandbox, PrintStream out) {
        this.desk = desk;
        this.sandbox = sandbox;
        this.out = out;
    }

    /** What is to be done about those of the orders that wait for a person because of such a call. */
    List<Callable<Boolean>> settle(List<String> orders) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (String order : orders) {
            JsonNode story = desk.get(Role.SALES_MANAGER, "/api/v1/orders/" + order + "/timeline?size=1");
            for (JsonNode call : story.path("partners")) {
                if (call.path("state").asText().equals(UNKNOWN)) {
                    work.add(() -> settle(
                            order, call.path("topic").asText(), call.path("key").asText()));
                }
            }
        }
        return work;
    }

    private boolean settle(String order, String topic, String key) {
        String partner = topic.substring(0, topic.indexOf('.'));
        boolean happened = false;
        for (JsonNode entry : sandbox.get("/received?partner=" + partner + "&key=" + encoded(key))) {
            happened |= entry.path("effect").asBoolean();
        }
        out.println("  " + order + ": " + topic + (happened ? " had taken effect" : " had not taken effect"));
        return desk.post(
                        Role.SALES_MANAGER,
                        "/api/v1/orders/" + order + "/effects/resolution",
                        Map.of("key", key, "happened", happened))
                .good();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
