package io.orderwright.integration.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The SMS gateway: a signed form with a template code and its parameters. It knows no keys: {@code OutId} is only shown
 * in its list of messages. It answers {@code {"Code":"OK","BizId":…}} or another code with a message.
 */
@Configuration(proxyBeanMethods = false)
class SmsWire {

    private static final String SMS = "sms";
    private static final String SETTINGS = "orderwright.partners.sms.";

    private final Environment settings;
    private final Clock clock;

    SmsWire(Environment settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Processor smsOrderConfirmation() {
        return ofOrder("order-confirmation");
    }

    /** The order was changed, and this is what it comes to now. */
    @Bean
    Processor smsOrderChange() {
        return ofOrder("order-change");
    }

    private Processor ofOrder(String action) {
        return exchange -> {
            Neutral message = Neutral.of(exchange.getMessage().getBody(String.class));
            ObjectNode parameters = Neutral.JSON.createObjectNode();
            parameters.put("name", message.text("customerName"));
            parameters.put("order", message.text("orderNumber"));
            parameters.put("amount", message.decimal("amount") + " " + message.text("currency"));
            if (message.has("trackingUrl")) {
                parameters.put("link", message.text("trackingUrl"));
            }
            send(exchange, message, action, parameters);
        };
    }

    @Bean
    Processor smsPaymentReminder() {
        return exchange -> {
            Neutral message = Neutral.of(exchange.getMessage().getBody(String.class));
            ObjectNode parameters = Neutral.JSON.createObjectNode();
            parameters.put("name", message.text("customerName"));
            parameters.put("order", message.text("orderNumber"));
            parameters.put("amount", message.decimal("amount") + " " + message.text("currency"));
            parameters.put("due", message.text("dueDate"));
            send(exchange, message, "payment-reminder", parameters);
        };
    }

    @Bean
    Processor smsDelayNotice() {
        return exchange -> {
            Neutral message = Neutral.of(exchange.getMessage().getBody(String.class));
            ObjectNode parameters = Neutral.JSON.createObjectNode();
            parameters.put("name", message.text("customerName"));
            parameters.put("order", message.text("orderNumber"));
            if (message.has("trackingUrl")) {
                parameters.put("link", message.text("trackingUrl"));
            }
            send(exchange, message, "delay-notice", parameters);
        };
    }

    @Bean
    Processor smsDunningLetter() {
        return exchange -> {
            Neutral message = Neutral.of(exchange.getMessage().getBody(String.class));
            ObjectNode parameters = Neutral.JSON.createObjectNode();
            parameters.put("name", message.text("customerName"));
            parameters.put("letter", message.text("letterNumber"));
            parameters.put("amount", message.text("amounts"));
            parameters.put("due", message.text("oldestDue"));
            send(exchange, message, "dunning-letter", parameters);
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

    private void send(Exchange exchange, Neutral message, String action, ObjectNode parameters)
            throws GeneralSecurityException {
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
    private static String signature(String fields, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(fields.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
