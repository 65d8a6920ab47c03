package io.orderwright.integration.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.integration.PartnerUnavailable;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as an answer of the tax platform, topic by topic. */
@Tag("unit")
@Tag("money")
class TaxWireTest {

    private static final String ISSUED =
            "{\"code\":\"0000\",\"invoiceNo\":\"26311000000000000001\",\"issuedAt\":\"2026-11-29T09:00:00Z\"}";
    private static final String STANDS = "{\"code\":\"0000\",\"hzqrxxztDm\":\"02\"}";

    private final TaxWire wire = new TaxWire();

    /** Another step's answer is none: neither when it is sent, nor when it is looked up. */
    @ParameterizedTest
    @CsvSource({
        "taxplatform.issue-invoice,     true,  false",
        "taxplatform.issue-red-invoice, true,  false",
        "taxplatform.open-red-letter,   false, true",
        "taxplatform.ask-red-letter,    false, true",
    })
    void anotherStepsAnswerIsNone(String topic, boolean invoice, boolean confirmation) throws Exception {
        isAnswer(topic, ISSUED, invoice);
        isAnswer(topic, STANDS, confirmation);
        isAnswer(topic, "{\"code\":\"0000\"}", false);
        isAnswer(topic, "{\"code\":\"0000\",\"invoiceNo\":\"123\",\"issuedAt\":\"2026-11-29T09:00:00Z\"}", false);
        isAnswer(topic, "{\"code\":\"0000\",\"invoiceNo\":\"26311000000000000001\",\"issuedAt\":\"today\"}", false);
    }

    private void isAnswer(String topic, String body, boolean yes) throws Exception {
        Exchange known = answered(topic, body);
        wire.taxKnown().process(known);
        assertThat(known.getMessage().getBody() != null).isEqualTo(yes);
        Exchange reply = answered(topic, body);
        if (yes) {
            wire.taxReply().process(reply);
        } else {
            assertThatThrownBy(() -> wire.taxReply().process(reply)).isInstanceOf(PartnerUnavailable.class);
        }
    }

    /** What is looked up is the step itself. */
    @Test
    void theQuestionNamesTheStepsOwnNumber() throws Exception {
        Exchange question = answered("taxplatform.issue-red-invoice", "");
        question.setProperty("effectBody", "{\"requestNumber\":\"RL-7-R\"}");
        wire.taxQuestion().process(question);
        assertThat(question.getProperty("requestNumber", String.class)).isEqualTo("RL-7-R");
    }

    private static Exchange answered(String topic, String body) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setProperty("topic", topic);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
        exchange.getMessage().setBody(body.getBytes(StandardCharsets.UTF_8));
        return exchange;
    }
}
