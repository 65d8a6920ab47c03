package io.orderwright.process.engine.connect;

import java.util.Map;
import org.camunda.connect.impl.AbstractConnectorResponse;

/** A success: {@code statusCode} and {@code response}, the text as it came, for output parameters. */
final class EndpointAnswer extends AbstractConnectorResponse {

    private final int status;
    private final String body;

    EndpointAnswer(int status, String body) {
        this.status = status;
        this.body = body;
    }

    @Override
    protected void collectResponseParameters(Map<String, Object> parameters) {
        parameters.put("statusCode", status);
        parameters.put("response", body);
    }
}
