package io.orderwright.process.engine.connect;

import org.camunda.connect.impl.AbstractConnector;
import org.camunda.connect.spi.ConnectorResponse;

/**
 * {@code http-connector} in a diagram. The community's own one knows no time-out, takes a failure for a success and calls any
 * address that a diagram holds; this one calls named endpoints only. See docs/adr/0042.
 */
final class EndpointConnector extends AbstractConnector<EndpointQuestion, EndpointAnswer> {

    /** Its id in diagrams. */
    static final String ID = "http-connector";

    private final Endpoints endpoints;

    EndpointConnector(Endpoints endpoints) {
        super(ID);
        this.endpoints = endpoints;
    }

    @Override
    public EndpointQuestion createRequest() {
        return new EndpointQuestion(this);
    }

    @Override
    public ConnectorResponse execute(EndpointQuestion question) {
        return endpoints.get(question.endpoint(), question.path(), question.query());
    }
}
