package io.orderwright.sandbox.partners;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An SMS gateway: form in, JSON out, no idempotency and nothing to be asked; every accepted request is a message. */
public final class SmsPartner implements Partner {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public boolean honoursKeys() {
        return false;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        for (String needed : new String[] {"PhoneNumbers", "SignName", "TemplateCode", "TemplateParam", "Signature"}) {
            if (form.getOrDefault(needed, "").isEmpty()) {
                throw new IllegalArgumentException("no " + needed);
            }
        }
        if (!path.equals("/send") || !"SendSms".equals(form.get("Action"))) {
            throw new IllegalArgumentException("no SendSms");
        }
        String template =
                form.getOrDefault("TemplateCode", "").toLowerCase(Locale.ROOT).replace('_', '-');
        return new Request(template, form.getOrDefault("OutId", ""));
    }

    @Override
    public Reply accepted(long number) {
        return json(200, JSON.createObjectNode().put("Code", "OK").put("BizId", "SMS%010d".formatted(number)));
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return json(status, JSON.createObjectNode().put("Code", code).put("Message", message));
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        return null;
    }

    private static Reply json(int status, ObjectNode body) {
        return new Reply(status, "application/json", body.toString());
    }
}
