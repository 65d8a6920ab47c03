package io.orderwright.integration.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.integration.SmsTemplates;
import io.orderwright.integration.SmsTemplates.SmsParameter;
import io.orderwright.integration.SmsTemplates.SmsTemplate;
import io.orderwright.platform.kernel.Fingerprint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The SMS gateway: a signed form with a template code and its parameters. It knows no keys: {@code OutId} is only shown
 * in its list of messages. What each is filled with, the processes say. It answers {@code {"Code":"OK","BizId":…}} or another code with a message.
 */
@Configuration(proxyBeanMethods = false)
class SmsWire {

    private static final String SMS = "sms";
    private static final String SETTINGS = "orderwright.partners.sms.";

    private final Environment settings;
    private final Clock clock;
    private final Map<String, SmsTemplate> templates;

    /** @throws IllegalStateException when two processes say what the same topic is filled with */
    SmsWire(Environment settings, Clock clock, List<SmsTemplates> processes) {
        this.settings = settings;
        this.clock = clock;
        this.templates = processes.stream()
                .flatMap(process -> process.smsTemplates().stream())
                .collect(Collectors.toUnmodifiableMap(SmsTemplate::topic, template -> template));
    }

    @Bean
    Processor smsText() {
        return exchange -> {
            String topic = exchange.getProperty("topic", String.class);
            SmsTemplate template = templates.get(topic);
            if (template == null) {
                throw new IllegalArgumentException("Nobody says what " + topic + " is filled with");
            }
            NeutralReader message = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode parameters = NeutralReader.JSON.createObjectNode();
            for (SmsParameter one : template.parameters()) {
                if (!one.optional() || one.fields().stream().allMatch(message::has)) {
                    parameters.put(
                            one.name(),
                            one.fields().stream().map(message::plain).collect(Collectors.joining(" ")));
                }
            }
            send(exchange, message, topic.substring(topic.indexOf('.') + 1), parameters);
        };
    }

    @Bean
    Processor smsReply() {
        return exchange -> {
            Reply reply = Reply.in(SMS, exchange).usable();
            JsonNode json = reply.json();
            String code = json.path("Code").asText();
            if (reply.ok() && code.equals("OK") && json.hasNonNull("BizId")) {
                exchange.getMessage().setBody(reply.answer());
            } else if (!code.isEmpty() && !code.equals("OK")) {
                throw reply.refused(code, json.path("Message").asText());
            } else {
                throw reply.garbage(null);
            }
        };
    }

    private void send(Exchange exchange, NeutralReader message, String action, ObjectNode parameters) {
        String key = exchange.getProperty("effectKey", String.class);
        Map<String, String> form = new TreeMap<>();
        form.put("Action", "SendSms");
        form.put("AccessKeyId", setting("access-key"));
        form.put("SignName", setting("sign-name"));
        form.put("TemplateCode", setting("template." + action));
        form.put("TemplateLanguage", message.has("language") ? message.text("language") : "zh");
        form.put("PhoneNumbers", message.text("phone"));
        form.put("TemplateParam", parameters.toString());
        form.put("OutId", key);
        form.put("SignatureNonce", key + "-" + System.nanoTime());
        form.put("Timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        form.put("Signature", signature(encoded(form), setting("secret")));
        exchange.getMessage().setBody(encoded(form));
    }

    private String setting(String name) {
        String value = settings.getProperty(SETTINGS + name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(SETTINGS + name + " is not configured");
        }
        return value;
    }

    /** HMAC-SHA256 over the fields in alphabetical order, as Base64. */
    private static String signature(String fields, String secret) {
        return Base64.getEncoder().encodeToString(Fingerprint.keyed(secret, fields));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
