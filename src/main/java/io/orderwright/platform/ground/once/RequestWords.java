package io.orderwright.platform.ground.once;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.PlainNumber;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * All that a request says, as one text: the same for what means the same, in whatever order and way it was written (1 is 1.0,
 * null is absent). Files by what is in them.
 */
final class RequestWords {

    private static final String VERSION = "1:";

    private final ObjectMapper json;

    RequestWords(ObjectMapper json) {
        this.json = json;
    }

    String fingerprint(HandlerMethod method, @Nullable Object[] arguments) throws IOException {
        StringBuilder said = new StringBuilder();
        MethodParameter[] parameters = method.getMethodParameters();
        for (int at = 0; at < parameters.length; at++) {
            if (parameters[at].hasParameterAnnotation(RequestBody.class)
                    || parameters[at].hasParameterAnnotation(RequestParam.class)
                    || parameters[at].hasParameterAnnotation(RequestPart.class)) {
                said.append(at).append('=');
                add(said, arguments[at]);
            }
        }
        return VERSION + Fingerprint.of(said.toString());
    }

    private void add(StringBuilder said, @Nullable Object value) throws IOException {
        if (value instanceof MultipartFile file) {
            text(said, String.valueOf(file.getOriginalFilename()));
            text(said, digest(file));
        } else if (value instanceof Iterable<?> many && !(value instanceof JsonNode)) {
            said.append('[');
            for (Object one : many) {
                add(said, one);
            }
            said.append(']');
        } else {
            node(said, json.valueToTree(value));
        }
    }

    private static void node(StringBuilder said, @Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            said.append('-');
        } else if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
                Map.Entry<String, JsonNode> member = members.next();
                if (!member.getValue().isNull()) {
                    sorted.put(member.getKey(), member.getValue());
                }
            }
            said.append('{');
            sorted.forEach((name, value) -> {
                text(said, name);
                node(said, value);
            });
            said.append('}');
        } else if (node.isArray()) {
            said.append('[');
            node.forEach(one -> node(said, one));
            said.append(']');
        } else if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            text(said, PlainNumber.stripped(number).toString());
        } else {
            text(said, node.asText());
        }
    }

    private static void text(StringBuilder said, String text) {
        said.append(text.length()).append(':').append(text).append(';');
    }

    private static String digest(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Fingerprint.of(in);
        }
    }
}
