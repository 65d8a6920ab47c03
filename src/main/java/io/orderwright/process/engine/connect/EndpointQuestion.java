package io.orderwright.process.engine.connect;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.connect.impl.AbstractConnectorRequest;
import org.camunda.connect.spi.Connector;

/** What a diagram's input parameters ask: {@code endpoint}, {@code path}, and {@code query.*} for what comes from the instance. */
final class EndpointQuestion extends AbstractConnectorRequest<EndpointAnswer> {

    private static final String QUERY = "query.";

    EndpointQuestion(Connector<EndpointQuestion> connector) {
        super(connector);
    }

    String endpoint() {
        return text("endpoint");
    }

    String path() {
        return text("path");
    }

    Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        getRequestParameters().forEach((name, value) -> {
            if (name.startsWith(QUERY)) {
                query.put(name.substring(QUERY.length()), String.valueOf(value));
            }
        });
        return query;
    }

    private String text(String name) {
        Object value = getRequestParameters().get(name);
        if (!(value instanceof String text) || text.isBlank()) {
            throw new IllegalStateException("The connector's input parameter " + name + " is missing");
        }
        return text;
    }
}
