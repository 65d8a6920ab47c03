package io.orderwright.process.paths;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.connect.Connectors;
import org.camunda.connect.impl.AbstractConnector;
import org.camunda.connect.impl.AbstractConnectorRequest;
import org.camunda.connect.impl.AbstractConnectorResponse;
import org.camunda.connect.spi.ConnectorResponse;
import org.jspecify.annotations.Nullable;

/** In place of {@code http-connector}: answers with a score, or fails as told. */
final class BureauStandIn extends AbstractConnector<BureauStandIn.Question, BureauStandIn.Answer> {

    private static @Nullable String failure;

    private BureauStandIn() {
        super("http-connector");
    }

    static void register() {
        Registry.put(new BureauStandIn());
    }

    /** The code of the error that it throws from now on; null for none. */
    static void fails(@Nullable String code) {
        failure = code;
    }

    @Override
    public Question createRequest() {
        return new Question(this);
    }

    @Override
    public ConnectorResponse execute(Question question) {
        if (failure != null) {
            throw new BpmnError(failure);
        }
        return new Answer("score of " + question.getRequestParameter("query.customer"));
    }

    static final class Question extends AbstractConnectorRequest<Answer> {
        Question(BureauStandIn connector) {
            super(connector);
        }
    }

    static final class Answer extends AbstractConnectorResponse {
        private final String text;

        Answer(String text) {
            this.text = text;
        }

        @Override
        protected void collectResponseParameters(Map<String, Object> parameters) {
            parameters.put("response", text);
        }
    }

    private static final class Registry extends Connectors {
        static void put(BureauStandIn connector) {
            registerConnector(connector.getId(), connector);
        }
    }
}
